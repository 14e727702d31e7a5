-- What somebody is writing down about a person of a case; about is the person, one of the forms on their page, or new.
create sequence person_draft_version as bigint;

create table person_draft (
	case_id uuid not null,
	person uuid not null,
	about varchar(41) not null,
	version bigint not null default nextval('person_draft_version'),
	answers jsonb not null check (jsonb_typeof(answers) = 'object'),
	saved_at timestamptz not null,
	primary key (case_id, person, about)
);

create index person_draft_by_age on person_draft (saved_at);

-- Figures the people of a case go by, each from a day on, with where it comes from.
create table people_rule (
	name varchar(60) not null,
	effective_from date not null,
	value integer not null,
	basis varchar(20) not null check (basis in ('law', 'standard', 'default')),
	citation varchar(400) not null,
	primary key (name, effective_from)
);

insert into people_rule (name, effective_from, value, basis, citation) values
	('draft-days', '2020-01-01', 90, 'default', 'Agency default: what was typed about a person and not sent is kept for 90 days after it was last saved');
