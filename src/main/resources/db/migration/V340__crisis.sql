-- Somebody is in danger now: from the first report until everything that was to be asked again was asked.
create table crisis (
	id uuid primary key,
	version bigint not null,
	case_id uuid not null references case_file,
	level varchar(20) not null check (level in ('emergency', 'high', 'urgent', 'moderate', 'low')),
	raised_by varchar(60) not null,
	raised_at timestamptz not null,
	-- Null as long as nobody has said how it ended.
	ended_how varchar(30) check (ended_how in ('safe', 'taken-over', 'emergency-services', 'deceased')),
	taken_over_by varchar(200),
	ended_by varchar(60),
	ended_at timestamptz,
	-- Set when nothing is left to be asked.
	settled_at timestamptz,
	-- The last day the alert on the client holds; while the danger lasts it holds whatever the day.
	alert_until date not null,
	check (num_nulls(ended_how, ended_by, ended_at) in (0, 3)),
	check (taken_over_by is null or ended_how = 'taken-over'),
	check (settled_at is null or ended_at is not null)
);

-- Never two side by side.
create unique index crisis_unsettled on crisis (case_id) where settled_at is null;
create index crisis_of_case on crisis (case_id, raised_at desc);
create index crisis_by_age_unsettled on crisis (raised_at) where settled_at is null;
create index crisis_in_danger on crisis (raised_at, id) where ended_at is null;

-- What was said, in turn; never changed.
create table crisis_entry (
	crisis_id uuid not null references crisis,
	number integer not null,
	kind varchar(40) not null,
	words text,
	name text,
	recorded_by varchar(60) not null,
	recorded_at timestamptz not null,
	primary key (crisis_id, number)
);

-- When it is asked again, by which row of the rules, and what came of it.
create table crisis_follow_up (
	crisis_id uuid not null references crisis,
	number integer not null,
	due_at timestamptz not null,
	basis varchar(20) not null,
	citation text not null,
	made_by varchar(60),
	made_at timestamptz,
	primary key (crisis_id, number),
	check ((made_by is null) = (made_at is null))
);

-- Who was told at once, and when they first looked.
create table crisis_notice (
	crisis_id uuid not null references crisis,
	person uuid not null,
	told_at timestamptz not null,
	seen_at timestamptz,
	primary key (crisis_id, person)
);

create index crisis_notice_of on crisis_notice (person, told_at desc);

create table safety_rule (
	name varchar(60) not null,
	effective_from date not null,
	value integer not null,
	basis varchar(20) not null check (basis in ('law', 'standard', 'default')),
	citation text not null,
	primary key (name, effective_from)
);

insert into safety_rule (name, effective_from, value, basis, citation) values
	('alert-days', '2020-01-01', 7, 'default', 'Agency default: the alert of a crisis holds a week from the last time somebody was asked; while the danger lasts it holds whatever the day');

-- Since when acuity 4 holds whatever the areas of life give; null when nobody is in danger.
alter table case_file add column in_danger_since timestamptz;
