-- One row per user task, open or ended: what the inbox shows of it.
create table task (
	id varchar(64) primary key,
	process varchar(80) not null,
	key varchar(80) not null,
	name varchar(200) not null,
	case_id uuid not null,
	case_number varchar(20) not null,
	client_name varchar(200) not null,
	programme varchar(40) not null,
	team_id uuid not null,
	candidate_group varchar(40),
	holder uuid,
	created_at timestamptz not null,
	claimed_at timestamptz,
	due_at timestamptz,
	priority smallint not null,
	due_rule varchar(100),
	due_basis varchar(20),
	due_citation varchar(400),
	ended_at timestamptz,
	ended_by uuid,
	ended_how varchar(20),
	check ((ended_at is null) = (ended_how is null))
);

create index task_open_of_case on task (case_id, due_at, id) where ended_at is null;
create index task_open on task (id) where ended_at is null;
create index task_done_by on task (ended_by, ended_at desc, id desc) where ended_how = 'completed';

-- One row per open task and list it stands in; a page is one ordered walk of one index per list.
-- A list is 'person:<id>' (held by), 'team:<id>' (everything of a team), 'free:<team>:<group>' or
-- 'free:agency:<group>' (may be claimed by those who hold the role there).
create table inbox_entry (
	list varchar(120) not null,
	task_id varchar(64) not null references task on delete cascade,
	programme varchar(40) not null,
	due_order timestamptz not null,
	primary key (list, task_id)
);

create index inbox_entry_page on inbox_entry (list, due_order, task_id);
create index inbox_entry_page_of_programme on inbox_entry (list, programme, due_order, task_id);
create index inbox_entry_of_task on inbox_entry (task_id);
