-- Figures the work on a task goes by, each from a day on, with where it comes from.
create table task_rule (
	name varchar(60) not null,
	effective_from date not null,
	value integer not null,
	basis varchar(20) not null check (basis in ('law', 'standard', 'default')),
	citation varchar(400) not null,
	primary key (name, effective_from)
);

insert into task_rule (name, effective_from, value, basis, citation) values
	('draft-bytes', '2020-01-01', 1000000, 'default', 'Agency default: a draft holds at most 1 MB'),
	('draft-days', '2020-01-01', 30, 'default', 'Agency default: drafts of tasks that ended undone are kept for 30 days'),
	('grace-seconds', '2020-01-01', 8, 'default', 'Agency default: a completion can be undone for 8 seconds'),
	('hold-days', '2020-01-01', 90, 'default', 'Agency default: a task rests for at most 90 days');

-- What somebody typed and has not sent yet, one per task and person. Versions grow over all
-- drafts, so that a version once seen is never met again with other words.
create sequence task_draft_version as bigint;

create table task_draft (
	task_id varchar(64) not null references task on delete cascade,
	person uuid not null,
	version bigint not null,
	answers jsonb not null check (jsonb_typeof(answers) = 'object'),
	saved_at timestamptz not null,
	-- the other person whose draft of the same task this person has seen
	beside uuid,
	-- why the completion did not come about, where it did not
	problem jsonb,
	primary key (task_id, person)
);
