-- What a completion wrote, row by row, so that it can be taken back. It is noted by the tables themselves while the
-- setting alongside.completing names the task: also what steps of the process write on the way to the next wait.
create table task_effect (
	id bigint generated always as identity primary key,
	task_id varchar(64) not null,
	table_name varchar(63) not null,
	-- The row before, null when it was added; and after, null when it was removed.
	before jsonb,
	after jsonb,
	noted_at timestamptz not null default now(),
	check (before is not null or after is not null)
);

-- The facts a task stood with when it was completed: references and flags, never personal data.
create table task_facts (
	task_id varchar(64) primary key,
	facts jsonb not null,
	noted_at timestamptz not null default now()
);

create index task_facts_by_age on task_facts (noted_at, task_id);

create index task_effect_of_task on task_effect (task_id, id);
create index task_effect_by_age on task_effect (noted_at, id);

-- A completion that was taken back. What it had written stays in task_effect.
create table task_taken_back (
	task_id varchar(64) primary key references task,
	person uuid not null,
	reason varchar(1000) not null,
	at timestamptz not null,
	-- The task that came up in its place
	again varchar(64) not null references task
);

create index task_taken_back_again on task_taken_back (again);

insert into task_rule (name, effective_from, value, basis, citation) values
	('take-back-days', '2020-01-01', 30, 'default', 'Agency default: a completion can be taken back for 30 days, as long as the engine remembers the way of the case');

-- The form's answers of one task.
create index form_submission_of_subject on form_submission (subject);

-- Which completion an entry belongs to, and when that was taken back.
alter table timeline_entry
	add column task_id varchar(64) default nullif(current_setting('alongside.completing', true), ''),
	add column taken_back_at timestamptz;

create index timeline_of_task on timeline_entry (task_id) where task_id is not null;

create function note_task_effect() returns trigger language plpgsql set search_path from current set timezone = 'UTC' as $$
begin
	insert into task_effect (task_id, table_name, before, after)
	values (current_setting('alongside.completing'), tg_table_name,
		case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end);
	return null;
end
$$;

-- From now on a table notes what completions write to it. Each table of the record needs this.
create function keep_task_effects(kept regclass) returns void language plpgsql as $$
begin
	execute format('create trigger keep_task_effects after insert or update or delete on %s for each row
		when (current_setting(''alongside.completing'', true) <> '''') execute function note_task_effect()', kept);
end
$$;

-- Gives every row that a completion wrote its earlier content again, the last first. Refused with AL001 when somebody
-- has changed since what it wrote; what others changed in other columns of the same rows stays.
create function take_back_task_effects(completed varchar) returns void language plpgsql
set search_path from current set timezone = 'UTC' as $$
declare
	effect record;
	same text;
	kept text;
	changed text[];
	touched integer;
begin
	for effect in select * from task_effect where task_id = completed order by id desc loop
		select string_agg(format('t.%1$I = k.%1$I', a.attname), ' and ') into same
		from pg_attribute a join (
			select indrelid, indkey from pg_index
			where indrelid = effect.table_name::regclass and indpred is null and indexprs is null
			order by indisprimary desc, indexrelid limit 1) i on a.attrelid = i.indrelid and a.attnum = any(i.indkey);
		if effect.before is null then
			execute format('delete from %1$I where ctid = (select t.ctid from %1$I t,
				jsonb_populate_record(null::%1$I, $1) k where %2$s and to_jsonb(t) - ''version'' = $1 - ''version'' limit 1)',
				effect.table_name, same) using effect.after;
		elsif effect.after is null then
			select string_agg(quote_ident(attname), ', ') into kept from pg_attribute
			where attrelid = effect.table_name::regclass and attnum > 0 and not attisdropped and attgenerated = '';
			execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_record(null::%1$I, $1)',
				effect.table_name, kept) using effect.before;
		else
			select coalesce(array_agg(attname::text), '{}') into changed from pg_attribute
			where attrelid = effect.table_name::regclass and attnum > 0 and not attisdropped and attgenerated = ''
				and attname <> 'version' and effect.before -> attname::text is distinct from effect.after -> attname::text;
			if changed <> '{}' then
				execute format('update %1$I t set %3$s%4$s from jsonb_populate_record(null::%1$I, $1) k
					where %2$s and (select bool_and(to_jsonb(t) -> one is not distinct from $2 -> one) from unnest($3) one)',
					effect.table_name, same,
					(select string_agg(format('%1$I = k.%1$I', one), ', ') from unnest(changed) one),
					case when effect.before ? 'version' then ', version = t.version + 1' else '' end)
				using effect.before, effect.after, changed;
			else
				continue;
			end if;
		end if;
		get diagnostics touched = row_count;
		if touched <> 1 then
			raise exception 'What task % wrote to % was changed since', completed, effect.table_name
				using errcode = 'AL001';
		end if;
	end loop;
end
$$;

select keep_task_effects(kept::regclass) from unnest(array['assessment', 'case_file', 'client', 'client_address',
	'client_contact_point', 'client_fact', 'client_identifier', 'client_related_person',
	'closing_notice', 'closure', 'closure_finding', 'contact', 'contact_goal', 'instrument_result', 'intake_file',
	'need', 'plan_goal', 'plan_result', 'plan_review', 'plan_wanted_service', 'referral_letter', 'service_plan',
	'service_referral']) kept;

-- No draft is saved after its task has ended: what is purged is found among the drafts saved long ago.
create index task_draft_by_age on task_draft (saved_at, task_id, person);
