-- Where the client stands today, how much a goal counts, who does what until when, and what less and more than
-- expected would look like (goal attainment scaling).
alter table plan_goal
	add column baseline text,
	add column weight smallint not null default 1 check (weight between 1 and 3),
	add column steps jsonb,
	add column scale jsonb;

update plan_goal set steps = jsonb_build_array(jsonb_build_object('what', step, 'who', owner));

alter table plan_goal
	alter column steps set not null,
	drop column step,
	drop column owner;

-- The same for what completions have noted, so that they can still be taken back.
update task_effect set
	before = case when before is not null then (before - 'step' - 'owner') || jsonb_build_object('baseline', null,
		'weight', 1, 'scale', null, 'steps',
		jsonb_build_array(jsonb_build_object('what', before -> 'step', 'who', before -> 'owner'))) end,
	after = case when after is not null then (after - 'step' - 'owner') || jsonb_build_object('baseline', null,
		'weight', 1, 'scale', null, 'steps',
		jsonb_build_array(jsonb_build_object('what', after -> 'step', 'who', after -> 'owner'))) end
where table_name = 'plan_goal';

-- Services that run and are paid for; those to be looked for are wanted services.
create table plan_paid_support (
	plan_id uuid not null references service_plan,
	position integer not null,
	service text not null,
	provider text not null,
	amount text,
	funder text,
	primary key (plan_id, position)
);
select keep_task_effects('plan_paid_support');

alter table plan_wanted_service
	add column provider text,
	add column amount text;

update task_effect set before = before || '{"provider": null, "amount": null}',
	after = after || '{"provider": null, "amount": null}'
where table_name = 'plan_wanted_service';

-- How far goals were reached, rated together with the client. Never changed: a later look is another rating.
create table goal_rating (
	id uuid primary key,
	version integer not null,
	case_id uuid not null references case_file,
	plan_number integer not null,
	goal_id uuid not null,
	level smallint not null check (level between -2 and 2),
	weight smallint not null check (weight between 1 and 3),
	occasion varchar(20) not null check (occasion in ('review', 'closure')),
	rated_by uuid not null,
	rated_at timestamptz not null,
	unique (case_id, rated_at, goal_id)
);
select keep_task_effects('goal_rating');

create table attainment_rule (
	code varchar(60) not null,
	effective_from date not null,
	value numeric(6, 3) not null,
	basis varchar(20) not null check (basis in ('law', 'standard', 'default')),
	citation varchar(300) not null,
	primary key (code, effective_from)
);

insert into attainment_rule values
	('score.correlation', date '1968-01-01', 0.300, 'standard', 'Kiresuk & Sherman 1968, Community Mental Health Journal 4(6): 443-453: how much goals of one person go together; 0.30 unless measured');
