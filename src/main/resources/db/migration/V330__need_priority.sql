-- How pressing the worker finds a need, beside the client's own order. Needs named before have none.
alter table need add column professional_priority varchar(10)
	check (professional_priority in ('NOW', 'SOON', 'LATER'));

-- The form asked how much a need matters, 10 being most of all, and the record read it as a place, 1 being first. From
-- now on a place is asked for; what was answered until now is turned round, so that it means what people said.
update need set client_priority = 11 - client_priority where client_priority is not null;

-- The same for what completions have noted, so that they can still be taken back.
update task_effect set
	before = case when before is not null then before || jsonb_build_object('professional_priority', null,
		'client_priority', 11 - (before ->> 'client_priority')::integer) end,
	after = case when after is not null then after || jsonb_build_object('professional_priority', null,
		'client_priority', 11 - (after ->> 'client_priority')::integer) end
where table_name = 'need';
