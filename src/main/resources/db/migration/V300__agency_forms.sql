-- Fillable forms of other agencies (PDF, ISO 32000-1 12.7), and which field is filled from what.
create table agency_form (
	id uuid primary key,
	name varchar(120) not null,
	retired_by varchar(60),
	retired_at timestamptz,
	check ((retired_at is null) = (retired_by is null))
);

create unique index agency_form_name on agency_form (lower(name)) where retired_at is null;

-- A file without what it could do by itself. What its fields are is read once, when it comes.
create table agency_form_file (
	id uuid primary key,
	sha256 char(64) not null,
	content bytea not null,
	pages integer not null check (pages > 0),
	removed integer not null check (removed >= 0),
	fields jsonb not null,
	scanned boolean not null,
	added_by varchar(60) not null,
	added_at timestamptz not null
);

alter table agency_form_file alter column content set storage external;

-- A version is never changed. Of those whose day has come, the one recorded last holds.
create table agency_form_version (
	form_id uuid not null references agency_form,
	number integer not null check (number > 0),
	effective_from date not null,
	file_id uuid not null references agency_form_file,
	mapped boolean not null,
	flatten boolean not null,
	language varchar(10) not null check (language in ('en', 'es')),
	recorded_by varchar(60) not null,
	recorded_at timestamptz not null,
	primary key (form_id, number)
);

-- Fields that are filled; those not named are left empty for the worker.
create table agency_form_mapping (
	form_id uuid not null,
	number integer not null,
	field varchar(300) not null,
	value varchar(60) not null,
	text varchar(2000) not null,
	format varchar(30) not null,
	primary key (form_id, number, field),
	foreign key (form_id, number) references agency_form_version
);

insert into document_rule values
	('form.bytes', date '2020-01-01', 5000000, 'default', 'An empty form of another agency; it is read as a whole'),
	('form.pages', date '2020-01-01', 60, 'default', 'The longest benefit applications have about 40 pages'),
	('form.fields', date '2020-01-01', 300, 'default', 'What one page can show and one request can send'),
	('form.count', date '2020-01-01', 100, 'default', 'Forms in use at a time; what one list can show'),
	('form.smallest-type', date '2020-01-01', 6, 'default', 'Points; smaller print is not read');
