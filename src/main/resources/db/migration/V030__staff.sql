create table team (
	id uuid primary key,
	version integer not null,
	name varchar(120) not null unique
);

create table team_programme (
	team_id uuid not null references team,
	programme varchar(40) not null,
	primary key (team_id, programme)
);

create index team_of_programme on team_programme (programme, team_id);

create table staff_member (
	id uuid primary key,
	version integer not null,
	username varchar(64) not null unique check (username = lower(username)),
	name varchar(200) not null,
	password_hash varchar(100) not null,
	locale varchar(20) not null,
	zone varchar(60) not null,
	density varchar(20) not null,
	hired_at timestamptz not null,
	left_at timestamptz
);

create table staff_role (
	staff_id uuid not null references staff_member,
	role varchar(40) not null,
	primary key (staff_id, role)
);

create table team_membership (
	staff_id uuid not null references staff_member,
	team_id uuid not null references team,
	supervises boolean not null,
	primary key (staff_id, team_id)
);

create index team_membership_of_team on team_membership (team_id, staff_id);

-- Sign-ins under way or refused; the subject is a hash, so that the table names nobody.
create table sign_in_attempt (
	id bigint generated always as identity primary key,
	subject varchar(64) not null,
	at timestamptz not null
);

create index sign_in_attempt_of_subject on sign_in_attempt (subject, at);
create index sign_in_attempt_by_age on sign_in_attempt (at);
