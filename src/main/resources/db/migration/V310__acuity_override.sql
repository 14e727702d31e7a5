-- Another acuity than the areas of life give, with a supervisor's co-signature.
create table acuity_override (
	id uuid primary key,
	version bigint not null,
	case_id uuid not null references case_file,
	assessment_id uuid not null references assessment,
	computed_level smallint not null check (computed_level between 0 and 4),
	proposed_level smallint not null check (proposed_level between 0 and 4),
	reason_code varchar(40) not null,
	words text not null,
	-- The rule by which it takes effect at once or when it is agreed.
	at_once boolean not null,
	rule_reason text not null,
	proposed_by varchar(60) not null,
	proposed_at timestamptz not null,
	agreed boolean,
	decision_words text,
	decided_by varchar(60),
	decided_at timestamptz,
	-- Set when nothing is left to decide: another assessment, or the case was closed.
	lapsed_at timestamptz,
	check ((agreed is null) = (decided_at is null) and (decided_by is null) = (decided_at is null)),
	check (decided_at is null or lapsed_at is null)
);

create unique index acuity_override_open on acuity_override (case_id)
	where decided_at is null and lapsed_at is null;
create index acuity_override_of_case on acuity_override (case_id, proposed_at desc);
