-- What stands at the top of every paper the agency gives out. A row holds from its day on until a later one.
create table letterhead (
	effective_from date primary key,
	agency varchar(200) not null,
	address varchar(500) not null,
	contact varchar(300),
	logo bytea,
	page_size varchar(10) not null default 'letter' check (page_size in ('letter', 'a4')),
	recorded_by varchar(60) not null,
	recorded_at timestamptz not null,
	check (octet_length(logo) <= 500000)
);
