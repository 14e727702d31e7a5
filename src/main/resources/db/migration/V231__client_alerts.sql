-- What everybody who opens the file must know at once, until a day.
create table client_alert (
	id uuid primary key,
	client_id uuid not null,
	words varchar(300) not null,
	until date not null,
	added_by varchar(60) not null,
	added_at timestamptz not null,
	ended_by varchar(60),
	ended_at timestamptz,
	ended_why varchar(300),
	check ((ended_at is null) = (ended_by is null)),
	check ((ended_at is null) = (ended_why is null))
);

create index client_alert_open on client_alert (client_id, until) where ended_at is null;
