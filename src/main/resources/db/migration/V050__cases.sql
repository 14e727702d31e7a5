create table programme (
	code varchar(40) primary key,
	position smallint not null unique,
	active boolean not null default true
);

insert into programme (code, position) values
	('physical-health', 1), ('mental-health', 2), ('addiction', 3), ('ageing', 4), ('chronic-disease', 5),
	('disability', 6), ('child-welfare', 7), ('immigration', 8), ('occupational', 9);

create table case_number (
	year smallint primary key,
	last integer not null
);

-- The stage follows from the dates and from nothing else, so that it cannot lie.
create table case_file (
	id uuid primary key,
	version integer not null,
	number varchar(20) not null unique,
	client_id uuid not null,
	client_name varchar(200) not null,
	programme varchar(40) not null references programme,
	team_id uuid not null,
	worker_id uuid,
	acuity smallint check (acuity between 0 and 4),
	opened_at timestamptz not null,
	accepted_at timestamptz,
	refused_at timestamptz,
	assigned_at timestamptz,
	assessed_at timestamptz,
	reassessment_opened_at timestamptz,
	plan_activated_at timestamptz,
	closure_opened_at timestamptz,
	closed_at timestamptz,
	closed_reason varchar(40),
	reopened_at timestamptz,
	stage varchar(20) not null generated always as (
		case
			when refused_at is not null then 'REFUSED'
			when closed_at is not null then 'CLOSED'
			when closure_opened_at is not null then 'CLOSURE'
			when accepted_at is null then 'INTAKE'
			when assigned_at is null then 'ASSIGNMENT'
			when assessed_at is null or assessed_at < reassessment_opened_at then 'ASSESSMENT'
			when plan_activated_at is null or plan_activated_at < assessed_at then 'PLANNING'
			else 'MONITORING'
		end) stored,
	check (closed_at is null or closed_reason is not null),
	check (refused_at is null or accepted_at is null)
);

create index case_file_of_client on case_file (client_id);
create index case_file_of_team on case_file (team_id, opened_at desc, id desc);
create index case_file_of_worker on case_file (worker_id, opened_at desc, id desc) where worker_id is not null;
create index case_file_by_name on case_file (lower(client_name) text_pattern_ops, id);
create index case_file_open_of_worker on case_file (worker_id) where closed_at is null and refused_at is null;

create table timeline_entry (
	id bigint generated always as identity primary key,
	case_id uuid not null references case_file,
	at timestamptz not null,
	actor varchar(60) not null,
	kind varchar(60) not null,
	details jsonb not null,
	why text
);

create index timeline_of_case on timeline_entry (case_id, at desc, id desc);
