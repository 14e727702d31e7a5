-- What was kept apart can be opened, who saw it can be taken off; who could see what, and when, stays on record.
alter table case_partition
	add column closed_by varchar(60),
	add column closed_at timestamptz,
	add column closed_why varchar(1000),
	add check (num_nulls(closed_by, closed_at, closed_why) in (0, 3));

alter table case_partition_reader
	drop constraint case_partition_reader_pkey,
	add column id uuid primary key default gen_random_uuid(),
	add column removed_by varchar(60),
	add column removed_at timestamptz,
	add column removed_why varchar(1000),
	add check (num_nulls(removed_by, removed_at, removed_why) in (0, 3));

create unique index case_partition_reader_now on case_partition_reader (partition_id, staff_id) where removed_at is null;
create index case_partition_reader_of on case_partition_reader (partition_id, added_at desc);

-- Which person or group was kept in which part, from when until when.
create table case_partition_stay (
	id uuid primary key default gen_random_uuid(),
	case_id uuid not null,
	partition_id uuid not null,
	what varchar(10) not null check (what in ('person', 'group')),
	kept uuid not null,
	put_by varchar(60) not null,
	put_at timestamptz not null,
	taken_by varchar(60),
	taken_at timestamptz,
	taken_why varchar(1000),
	-- The part it was moved to, or null when it was opened to everybody on the case
	moved_to uuid,
	foreign key (case_id, partition_id) references case_partition (case_id, id),
	foreign key (case_id, moved_to) references case_partition (case_id, id),
	check (num_nulls(taken_by, taken_at, taken_why) in (0, 3))
);

create unique index case_partition_stay_now on case_partition_stay (case_id, what, kept) where taken_at is null;
create index case_partition_stay_of on case_partition_stay (partition_id, put_at desc);

insert into case_partition_stay (case_id, partition_id, what, kept, put_by, put_at)
select p.case_id, p.partition_id, 'person', p.id, coalesce(v.replaced_by, p.recorded_by),
	coalesce(v.replaced_at, p.recorded_at)
from case_person p left join lateral (
	select replaced_by, replaced_at from case_person_version v
	where v.case_id = p.case_id and v.id = p.id
		and v.record ->> 'partition_id' is distinct from p.partition_id::text
	order by version desc limit 1) v on true
where p.partition_id is not null
union all
select case_id, partition_id, 'group', id, recorded_by, recorded_at from case_group where partition_id is not null;
