-- Keys are names, numbers and streets in the form they are compared in: folded, lower case, without marks.
create table client (
	id uuid primary key,
	version integer not null,
	given_name varchar(120) not null,
	family_name varchar(120) not null,
	preferred_name varchar(120),
	birth_date date,
	gender varchar(10),
	pronouns varchar(60),
	language varchar(35),
	interpreter boolean not null,
	safe_contact varchar(1000),
	given_key varchar(240) collate "C" not null,
	family_key varchar(240) collate "C" not null,
	postal_key varchar(40) collate "C",
	street_key varchar(800) collate "C",
	source varchar(200) not null,
	registered_by varchar(60) not null,
	registered_at timestamptz not null,
	merged_into uuid references client,
	merged_by varchar(60),
	merged_at timestamptz,
	check ((merged_into is null) = (merged_at is null)),
	check (merged_into <> id)
);

create index client_by_birth_date on client (birth_date) where merged_into is null;
create index client_by_name on client (family_key, given_key) where merged_into is null;
create index client_by_postal_code on client (postal_key, given_key) where merged_into is null;
create index client_merged_into on client (merged_into) where merged_into is not null;

-- Two clients may carry one identifier: a person decides what that means.
create table client_identifier (
	client_id uuid not null references client,
	system varchar(300) not null,
	value varchar(200) not null,
	source varchar(200) not null,
	recorded_at timestamptz not null,
	primary key (client_id, system, value)
);

create index client_identifier_lookup on client_identifier (value, system);

create table client_contact_point (
	client_id uuid not null references client,
	kind varchar(10) not null check (kind in ('phone', 'email', 'other')),
	value varchar(254) not null,
	use varchar(10),
	key varchar(254) collate "C" not null,
	source varchar(200) not null,
	recorded_at timestamptz not null,
	primary key (client_id, kind, key)
);

create index client_contact_point_lookup on client_contact_point (key) where kind <> 'other';

create table client_address (
	client_id uuid not null references client,
	lines varchar(800) not null,
	city varchar(120),
	region varchar(120),
	postal_code varchar(20),
	country varchar(60),
	source varchar(200) not null,
	recorded_at timestamptz not null
);

create index client_address_of on client_address (client_id);

create table client_related_person (
	client_id uuid not null references client,
	name varchar(240) not null,
	relationship varchar(120) not null,
	phone varchar(60),
	source varchar(200) not null,
	recorded_at timestamptz not null
);

create index client_related_person_of on client_related_person (client_id);

-- What was said about a client, when and by whom; the client row holds what is valid now.
create table client_fact (
	client_id uuid not null references client,
	name varchar(40) not null,
	value varchar(1000) not null,
	source varchar(200) not null,
	recorded_by varchar(60) not null,
	recorded_at timestamptz not null
);

create index client_fact_of on client_fact (client_id, recorded_at);
