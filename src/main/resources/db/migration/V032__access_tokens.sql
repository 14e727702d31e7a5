-- Only the hash is kept: who reads this table cannot sign in with it.
create table access_token (
	id uuid primary key,
	version integer not null,
	staff_id uuid not null references staff_member,
	name varchar(100) not null,
	token_hash varchar(64) not null unique,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	last_used_at timestamptz,
	revoked_at timestamptz
);

create index access_token_of_staff on access_token (staff_id, created_at desc);
