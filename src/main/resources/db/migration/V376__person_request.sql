-- Asking another team whether somebody it knows is the person of a case.
create table person_request (
	id uuid primary key,
	case_id uuid not null,
	client_id uuid not null,
	-- The team whose supervisor decides
	team_id uuid not null,
	why varchar(1000) not null,
	asked_by varchar(60) not null,
	asked_at timestamptz not null,
	released boolean,
	decided_why varchar(1000),
	decided_by varchar(60),
	decided_at timestamptz,
	check (num_nulls(released, decided_why, decided_by, decided_at) in (0, 4))
);

create unique index person_request_open on person_request (case_id, client_id) where decided_at is null;
create index person_request_of_case on person_request (case_id, asked_at desc, id);
create index person_request_released on person_request (client_id) where released;
create index person_request_waiting on person_request (team_id, asked_at, id) where decided_at is null;
