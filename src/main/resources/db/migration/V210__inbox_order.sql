-- Parts of names are found by their three-letter parts.
create extension if not exists pg_trgm;

-- priority_order is the band of the decision "priority" (1 first to 5 last); within a band the due
-- date decides, so that the order of rows does not change while time passes. What time does change,
-- being over due, is looked at once, at priority_review_at.
alter table task
	add column priority_order smallint not null default 4,
	add column priority_reason varchar(40) not null default 'normal',
	add column priority_review_at timestamptz,
	add column acuity smallint,
	add column opened_by uuid,
	add column search_text varchar(700) not null default '';

update task set search_text = lower(client_name || ' ' || case_number || ' ' || name),
	priority_review_at = case when ended_at is null then now() end;

create index task_to_review on task (priority_review_at) where priority_review_at is not null and ended_at is null;
create index task_search on task using gin (search_text gin_trgm_ops) where ended_at is null;
create index task_open_of_number on task (case_number) where ended_at is null;

alter table inbox_entry
	add column priority_order smallint not null default 4,
	add column step varchar(161) not null default '',
	add column acuity smallint;

update inbox_entry set step = task.process || '/' || task.key from task where task.id = inbox_entry.task_id;

-- A page is an ordered walk of one of these four per list.
drop index inbox_entry_page;
drop index inbox_entry_page_of_programme;
create index inbox_entry_by_due on inbox_entry (list, due_order, task_id);
create index inbox_entry_by_priority on inbox_entry (list, priority_order, due_order, task_id);
create index inbox_entry_of_programme_by_due on inbox_entry (list, programme, due_order, task_id);
create index inbox_entry_of_programme_by_priority on inbox_entry
	(list, programme, priority_order, due_order, task_id);

-- The user tasks that have ever come up, for the choice of a filter; as many rows as the diagrams have tasks.
create table inbox_step (
	step varchar(161) primary key,
	name varchar(200) not null
);

insert into inbox_step (step, name)
select process || '/' || key, max(name) from task group by 1;
