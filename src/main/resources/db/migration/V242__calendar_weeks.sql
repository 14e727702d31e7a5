-- People change the usual week. Rows are only added; of two from the same day the later one counts.
alter table calendar_week
	drop constraint calendar_week_calendar_effective_from_key,
	add column entered_by varchar(60),
	add column entered_at timestamptz,
	-- How many due dates it moved so far, and when all of them had followed it.
	add column moved integer not null default 0,
	add column settled_at timestamptz,
	add check ((entered_by is null) = (entered_at is null));

create index calendar_week_newest on calendar_week (calendar, id desc);
create index calendar_week_unsettled on calendar_week (id) where entered_at is not null and settled_at is null;

drop trigger calendar_week_changed on calendar_week;
create trigger calendar_week_changed
	after insert or delete or update of calendar, effective_from, zone, days on calendar_week
	for each statement execute function calendar_changed();

-- A change of the week can move the time zone, and with it limits in calendar days as well: the two indexes of
-- running limits in working days now have both.
drop index task_running_working_days;
drop index task_running_working_days_of_programme;
create index task_running_days on task (due_at, id) where ended_at is null and due_rule like '%-days';
create index task_running_days_of_programme on task (programme, due_at, id)
	where ended_at is null and due_rule like '%-days';
