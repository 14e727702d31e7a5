-- A part of the file that not everybody on the case may see, and that is on no paper for those outside it.
create table case_partition (
	id uuid primary key,
	case_id uuid not null,
	name varchar(80) not null,
	why varchar(1000) not null,
	made_by varchar(60) not null,
	made_at timestamptz not null,
	unique (case_id, id)
);

create table case_partition_reader (
	partition_id uuid not null references case_partition,
	staff_id uuid not null,
	why varchar(1000) not null,
	added_by varchar(60) not null,
	added_at timestamptz not null,
	primary key (partition_id, staff_id)
);

-- The people of a case: its clients, their family and friends, and who works with them elsewhere.
create table case_person (
	case_id uuid not null,
	id uuid not null,
	version integer not null,
	-- What is known of a client stands in the register; the names here are those of everybody else
	client_id uuid,
	partition_id uuid,
	role varchar(20) not null,
	given_name varchar(120) not null,
	family_name varchar(120) not null,
	birth_date date,
	died_on date,
	gender varchar(10) not null check (gender in ('female', 'male', 'other', 'unknown')),
	pronouns varchar(60),
	language varchar(35),
	interpreter boolean not null,
	organisation varchar(200),
	phone varchar(60),
	email varchar(254),
	safe_contact varchar(1000),
	bond varchar(20) check (bond in ('strong', 'tenuous', 'stressed')),
	flow varchar(10) check (flow in ('to', 'from', 'both')),
	consent varchar(10) not null check (consent in ('not-asked', 'given', 'refused')),
	consent_for varchar(300),
	consent_until date,
	left_on date,
	left_why varchar(1000),
	recorded_by varchar(60) not null,
	recorded_at timestamptz not null,
	primary key (case_id, id),
	foreign key (case_id, partition_id) references case_partition (case_id, id)
);

create unique index case_person_client on case_person (case_id, client_id) where client_id is not null;

-- What binds two people: kin, couple, legal, and how they get along are kept apart; kind follows from code.
create table case_tie (
	id uuid primary key,
	case_id uuid not null,
	code varchar(30) not null,
	one uuid not null,
	other uuid not null check (one <> other),
	since date,
	until date,
	note varchar(300),
	recorded_by varchar(60) not null,
	recorded_at timestamptz not null,
	withdrawn_by varchar(60),
	withdrawn_at timestamptz,
	withdrawn_why varchar(1000),
	foreign key (case_id, one) references case_person (case_id, id),
	foreign key (case_id, other) references case_person (case_id, id),
	check (until >= since)
);

create unique index case_tie_standing on case_tie (case_id, code, one, other)
	where withdrawn_at is null and until is null;

-- Who lives together, and who counts together for a benefit: seldom the same.
create table case_group (
	id uuid primary key,
	case_id uuid not null,
	partition_id uuid,
	kind varchar(20) not null check (kind in ('household', 'benefit-unit')),
	name varchar(120) not null,
	address varchar(400),
	recorded_by varchar(60) not null,
	recorded_at timestamptz not null,
	unique (case_id, id),
	foreign key (case_id, partition_id) references case_partition (case_id, id)
);

create table case_group_member (
	id uuid primary key,
	case_id uuid not null,
	group_id uuid not null,
	person_id uuid not null,
	-- To the head of the household: 1 self, 2 child, 3 partner, 4 other relative, 5 unrelated
	part varchar(10) not null check (part in ('head', 'child', 'partner', 'relative', 'unrelated')),
	since date not null,
	until date,
	recorded_by varchar(60) not null,
	recorded_at timestamptz not null,
	withdrawn_by varchar(60),
	withdrawn_at timestamptz,
	withdrawn_why varchar(1000),
	foreign key (case_id, group_id) references case_group (case_id, id),
	foreign key (case_id, person_id) references case_person (case_id, id),
	check (until >= since)
);

create unique index case_group_member_standing on case_group_member (case_id, group_id, person_id)
	where withdrawn_at is null and until is null;

-- What stood before each change of a person.
create table case_person_version (
	case_id uuid not null,
	id uuid not null,
	version integer not null,
	record jsonb not null,
	replaced_by varchar(60) not null,
	replaced_at timestamptz not null,
	primary key (case_id, id, version),
	foreign key (case_id, id) references case_person (case_id, id)
);
