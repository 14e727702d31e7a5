create table assessment (
	id uuid primary key,
	version bigint not null,
	case_id uuid not null,
	round integer not null,
	programme text not null,
	opened_at timestamptz not null,
	proposed jsonb not null default '[]',

	chosen jsonb,
	client_preference text,
	chosen_by text,
	chosen_at timestamptz,

	strengths text,
	hopes text,
	scores jsonb,
	named_by text,
	named_at timestamptz,

	acuity_score integer check (acuity_score between 0 and 36),
	acuity_safety integer check (acuity_safety between 0 and 3),
	acuity_level integer check (acuity_level between 0 and 4),
	acuity_name text,
	acuity_explanation text,

	completed_at timestamptz,
	unique (case_id, round)
);

create unique index assessment_one_open on assessment (case_id) where completed_at is null;

create table instrument_result (
	id uuid primary key,
	version bigint not null,
	assessment_id uuid not null references assessment (id),
	case_id uuid not null,
	instrument text not null,
	form_version integer not null,
	answers_ref text not null,
	administered_how text,
	total integer,
	highest integer not null,
	band text,
	meaning text,
	citation text,
	safety_concern boolean not null,
	completed_by text not null,
	completed_at timestamptz not null,

	response_actions jsonb,
	response_taken text,
	safe_now boolean,
	responded_by text,
	responded_at timestamptz,
	unique (assessment_id, instrument)
);

create index instrument_result_case on instrument_result (case_id, completed_at);

create table need (
	id uuid primary key,
	version bigint not null,
	case_id uuid not null,
	assessment_id uuid not null references assessment (id),
	domain text not null,
	description text not null,
	client_priority integer check (client_priority between 1 and 10),
	named_by text not null,
	named_at timestamptz not null,
	not_named_again_at timestamptz
);

create index need_case on need (case_id, client_priority);
