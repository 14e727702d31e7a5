-- What happened to the clock of a task's time limit. A clock that only ran has no rows: it started when its task
-- came up. The first act writes its start as well, so that the list is complete in itself.
create table clock_event (
	id bigint generated always as identity primary key,
	task_id varchar(64) not null,
	case_id uuid not null,
	kind varchar(10) not null check (kind in ('start', 'suspend', 'resume', 'extend', 'stop')),
	at timestamptz not null,
	actor varchar(60) not null,
	-- At the start the limit; later, what was added, in the limit's unit.
	amount integer check (amount > 0),
	unit varchar(20),
	reason varchar(500),
	check ((kind in ('start', 'extend')) = (amount is not null))
);

create index clock_event_of_task on clock_event (task_id, id);

create function clock_event_guard() returns trigger language plpgsql as $$
begin
	raise exception 'What happened to a clock is not rewritten' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger clock_event_append_only before update on clock_event
	for each row execute function clock_event_guard();

-- Running limits in working days by their due date: those a change of the calendar can move.
create index task_running_working_days on task (due_at, id)
	where ended_at is null and due_rule like '%working-days';
create index task_running_working_days_of_programme on task (programme, due_at, id)
	where ended_at is null and due_rule like '%working-days';
