-- The acuity level a limit was decided with, -1 where it was not known: by it the rule is found again.
alter table task add column due_acuity smallint not null default -1;
update task set due_acuity = acuity where acuity is not null and ended_at is null;

-- Running limits by what a rule can tell apart, then by due date: what a change of the rules touches.
create index task_running_of_kind on task
	(process, key, programme, due_acuity, (coalesce(due_at, 'infinity'::timestamptz)), id)
	where ended_at is null and due_rule is not null;

-- A new version of a decision on time limits. What runs keeps the version before until somebody decides.
create table rule_change (
	id bigint generated always as identity primary key,
	decision varchar(60) not null,
	from_version integer not null,
	to_version integer not null,
	-- When the version was deployed; limits that began later go by it anyway.
	since timestamptz not null,
	-- 'first' is the version that was there when changes began to be kept.
	state varchar(12) not null check (state in ('first', 'open', 'applied', 'left', 'superseded')),
	decided_by varchar(60),
	decided_at timestamptz,
	reason varchar(500),
	-- How many limits follow it so far, and when all of them did.
	moved integer not null default 0,
	settled_at timestamptz,
	unique (decision, to_version),
	check ((state in ('applied', 'left')) = (decided_at is not null)),
	check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (reason is null))
);

create index rule_change_unsettled on rule_change (id) where state = 'applied' and settled_at is null;
