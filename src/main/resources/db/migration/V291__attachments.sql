-- Figures of the house, with the day from which they hold and where they come from.
create table document_rule (
	code varchar(60) not null,
	effective_from date not null,
	value bigint not null,
	basis varchar(20) not null check (basis in ('law', 'standard', 'default')),
	citation varchar(300) not null,
	primary key (code, effective_from)
);

insert into document_rule values
	('attachment.bytes', date '2020-01-01', 20000000, 'default', 'A scanned form of about 40 pages; below what the server reads at once');

-- Files of a case. One is withdrawn, never deleted; its content is kept in pieces, so that it is never whole in memory.
create table case_attachment (
	id uuid primary key,
	sequence bigint generated always as identity,
	case_id uuid not null,
	name varchar(160) not null,
	media_type varchar(100) not null,
	bytes bigint not null check (bytes > 0),
	sha256 char(64) not null,
	scanned boolean not null,
	added_by varchar(60) not null,
	added_at timestamptz not null,
	withdrawn_by varchar(60),
	withdrawn_at timestamptz,
	withdrawn_why varchar(300),
	check ((withdrawn_at is null) = (withdrawn_by is null)),
	check ((withdrawn_at is null) = (withdrawn_why is null))
);

create index case_attachment_of_case on case_attachment (case_id, sequence desc);

create table attachment_chunk (
	attachment_id uuid not null references case_attachment,
	position integer not null check (position >= 0),
	content bytea not null,
	primary key (attachment_id, position)
);

-- Files are mostly compressed already.
alter table attachment_chunk alter column content set storage external;
