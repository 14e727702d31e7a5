-- How somebody last looked at a list: sort and filters as in the address.
create table inbox_memory (
	staff_id uuid not null,
	view varchar(20) not null,
	filters varchar(600) not null,
	primary key (staff_id, view)
);

-- A list with its sort and filters under a name, for oneself or for a team.
create table saved_view (
	id uuid primary key,
	owner uuid not null,
	team_id uuid,
	name varchar(60) not null,
	view varchar(20) not null,
	filters varchar(600) not null,
	created_at timestamptz not null
);

create index saved_view_of_owner on saved_view (owner, name);
create index saved_view_of_team on saved_view (team_id, name) where team_id is not null;
