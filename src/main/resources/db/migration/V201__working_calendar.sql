-- Which days are worked. What belongs to 'agency' counts everywhere; what belongs to a programme's code stands
-- before it for that programme. Every change of what follows gives the calendars a new version, by which each
-- node sees that what it remembers is out of date. A version is never used twice, also not after a rollback.
create sequence calendar_version_number;

create table calendar_version (
	singleton boolean primary key default true check (singleton),
	version bigint not null
);

insert into calendar_version (version) values (nextval('calendar_version_number'));

create function calendar_changed() returns trigger language plpgsql as $$
begin
	update calendar_version set version = nextval('calendar_version_number');
	return null;
end
$$;

-- The usual week from a day on: W worked, H half a day, C closed, Monday first.
create table calendar_week (
	id bigint generated always as identity primary key,
	calendar varchar(40) not null,
	effective_from date not null,
	-- Where its days begin and end; null means where the agency is.
	zone varchar(60),
	days varchar(7) not null check (days ~ '^[WHC]{7}$' and days ~ '[WH]'),
	basis varchar(20) not null check (basis in ('law', 'standard', 'default')),
	citation varchar(400) not null,
	unique (calendar, effective_from)
);

-- A holiday that comes back every year: on a day of a month, or on the nth weekday of it (-1 is the last).
create table holiday_rule (
	id bigint generated always as identity primary key,
	calendar varchar(40) not null,
	-- Message key without its prefix 'holiday.'
	code varchar(60) not null,
	month smallint not null check (month between 1 and 12),
	day smallint check (day between 1 and 31),
	weekday smallint check (weekday between 1 and 7),
	nth smallint check (nth between 1 and 4 or nth = -1),
	-- On a Saturday kept on Friday, on a Sunday on Monday.
	moves_off_weekend boolean not null,
	half boolean not null default false,
	first_year smallint not null,
	last_year smallint,
	basis varchar(20) not null check (basis in ('law', 'standard', 'default')),
	citation varchar(400) not null,
	check ((day is null) = (weekday is not null) and (weekday is null) = (nth is null)),
	unique (calendar, code, first_year)
);

-- What people changed on single days. Append-only: the newest that is in effect counts.
create table calendar_change (
	id bigint generated always as identity primary key,
	calendar varchar(40) not null,
	day date not null,
	-- 'usual' takes a holiday away: the day is as its weekday.
	kind varchar(10) not null check (kind in ('closed', 'half', 'usual')),
	name varchar(120) not null,
	reason varchar(500) not null,
	effective_from date not null,
	entered_by varchar(60) not null,
	entered_at timestamptz not null,
	-- How many due dates it moved so far, and when all of them had followed it.
	moved integer not null default 0,
	settled_at timestamptz
);

create index calendar_change_of_day on calendar_change (calendar, day, id desc);
create index calendar_change_newest on calendar_change (calendar, id desc);
create index calendar_change_unsettled on calendar_change (effective_from, id) where settled_at is null;

create trigger calendar_week_changed after insert or update or delete on calendar_week
	for each statement execute function calendar_changed();
create trigger holiday_rule_changed after insert or update or delete on holiday_rule
	for each statement execute function calendar_changed();
create trigger calendar_change_changed
	after insert or delete or update of calendar, day, kind, name, effective_from on calendar_change
	for each statement execute function calendar_changed();

insert into calendar_week (calendar, effective_from, days, basis, citation) values
	('agency', '1900-01-01', 'WWWWWCC', 'default', 'Alongside default: Monday to Friday');

-- The law names the days for the federal government; that the agency closes on them is its own choice.
insert into holiday_rule (calendar, code, month, day, weekday, nth, moves_off_weekend, first_year, basis, citation)
values
	('agency', 'new-year', 1, 1, null, null, true, 1971, 'law', '5 USC 6103(a); on a weekend 5 USC 6103(b)(1) and Executive Order 11582'),
	('agency', 'martin-luther-king', 1, null, 1, 3, false, 1986, 'law', '5 USC 6103(a): the third Monday in January'),
	('agency', 'washington', 2, null, 1, 3, false, 1971, 'law', '5 USC 6103(a): the third Monday in February'),
	('agency', 'memorial', 5, null, 1, -1, false, 1971, 'law', '5 USC 6103(a): the last Monday in May'),
	('agency', 'juneteenth', 6, 19, null, null, true, 2021, 'law', '5 USC 6103(a); on a weekend 5 USC 6103(b)(1) and Executive Order 11582'),
	('agency', 'independence', 7, 4, null, null, true, 1971, 'law', '5 USC 6103(a); on a weekend 5 USC 6103(b)(1) and Executive Order 11582'),
	('agency', 'labor', 9, null, 1, 1, false, 1971, 'law', '5 USC 6103(a): the first Monday in September'),
	('agency', 'columbus', 10, null, 1, 2, false, 1971, 'law', '5 USC 6103(a): the second Monday in October'),
	('agency', 'veterans', 11, 11, null, null, true, 1978, 'law', '5 USC 6103(a); on a weekend 5 USC 6103(b)(1) and Executive Order 11582'),
	('agency', 'thanksgiving', 11, null, 4, 4, false, 1971, 'law', '5 USC 6103(a): the fourth Thursday in November'),
	('agency', 'christmas', 12, 25, null, null, true, 1971, 'law', '5 USC 6103(a); on a weekend 5 USC 6103(b)(1) and Executive Order 11582');
