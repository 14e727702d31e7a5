-- Answers given, each with the version of the form that asked for it. Only ever added to.
create table form_submission (
	id uuid primary key,
	form_id varchar(200) not null,
	form_version integer not null check (form_version > 0),
	case_id uuid not null,
	subject varchar(200) not null,
	submitted_by varchar(100) not null,
	submitted_at timestamptz not null,
	answers jsonb not null check (jsonb_typeof(answers) = 'object')
);

create index form_submission_of_case on form_submission (case_id, submitted_at desc, id desc);
