-- The figures the story goes by, with the day they count from and where they come from.
create table story_rule (
	name varchar(40) not null,
	effective_from date not null,
	value integer not null check (value > 0),
	basis varchar(10) not null check (basis in ('law', 'standard', 'default')),
	citation varchar(500) not null,
	primary key (name, effective_from)
);

insert into story_rule (name, effective_from, value, basis, citation) values
	('draft-days', '2020-01-01', 180, 'default', 'Agency default: what was begun and not gone on with is kept for 180 days');

create index story_draft_by_age on story_draft (saved_at);
