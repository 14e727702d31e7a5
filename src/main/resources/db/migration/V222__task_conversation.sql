-- What people wrote to each other on a task: why it rests, what the next should know.
create table task_note (
	id uuid primary key,
	task_id varchar(64) not null references task on delete cascade,
	kind varchar(20) not null check (kind in ('held', 'handed-over')),
	written_by uuid not null,
	written_to uuid,
	words text not null,
	written_at timestamptz not null
);

create index task_note_of_task on task_note (task_id, written_at desc, id desc);

-- A question to a colleague, while the task stays with who asked.
create table task_question (
	id uuid primary key,
	task_id varchar(64) not null references task on delete cascade,
	asked_by uuid not null,
	asked_of uuid not null,
	question text not null,
	asked_at timestamptz not null,
	answer text,
	ended_at timestamptz,
	ended_how varchar(20) check (ended_how in ('answered', 'withdrawn')),
	check ((ended_at is null) = (ended_how is null)),
	check ((answer is not null) = (ended_how is not distinct from 'answered'))
);

create unique index task_question_open on task_question (task_id) where ended_at is null;
create index task_question_of_task on task_question (task_id, asked_at desc, id desc);
create index task_question_for on task_question (asked_of, asked_at, id) where ended_at is null;
