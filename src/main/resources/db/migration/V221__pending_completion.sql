-- A completion that is kept and takes effect when the time to undo it is over.
create table pending_completion (
	task_id varchar(64) primary key references task on delete cascade,
	person uuid not null,
	answers jsonb not null check (jsonb_typeof(answers) = 'object'),
	stored_at timestamptz not null,
	due_at timestamptz not null,
	attempts smallint not null default 0
);

create index pending_completion_due on pending_completion (due_at);
