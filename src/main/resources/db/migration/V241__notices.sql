-- Figures notices go by, each from a day on, with where it comes from. Times are HH:MM in the person's zone.
create table notice_rule (
	name varchar(60) not null,
	effective_from date not null,
	value varchar(20) not null,
	basis varchar(20) not null check (basis in ('law', 'standard', 'default')),
	citation varchar(400) not null,
	primary key (name, effective_from)
);

insert into notice_rule (name, effective_from, value, basis, citation) values
	('digest-at', '2020-01-01', '07:00', 'default', 'Agency default: the digest is there at seven'),
	('digest-days', '2020-01-01', '30', 'default', 'Agency default: digests are kept for 30 days'),
	('quiet-days', '2020-01-01', '6,7', 'default', 'Agency default: nobody is told anything at the weekend; days of the week, Monday is 1');

-- What somebody chose for themselves; who has no row goes by the rules above.
create table notice_preference (
	person uuid primary key,
	-- Between the two nothing is told; over midnight when the first is the later one. Both or none.
	quiet_from time,
	quiet_until time,
	-- Days of the week on which nothing is told, Monday is 1.
	quiet_days smallint[] not null,
	digest_at time not null,
	in_product boolean not null,
	mail_to varchar(254),
	check ((quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until)
);

-- One digest per person and day of theirs: the key is what makes it come once, whichever node makes it.
create table digest (
	person uuid not null,
	day date not null,
	made_at timestamptz not null,
	counts jsonb not null,
	-- References of what happened since the one before: tasks and entries of timelines, never words.
	items jsonb not null,
	mail_to varchar(254),
	-- 'sending' that never ended is left alone: a mail too few is better than one too many.
	mail_state varchar(10) not null check (mail_state in ('none', 'due', 'sending', 'sent', 'failed')),
	mail_at timestamptz,
	mail_attempts smallint not null default 0,
	primary key (person, day)
);

create index digest_by_age on digest (made_at);
create index digest_to_mail on digest (mail_at) where mail_state = 'due';

create index task_question_answered on task_question (asked_by, ended_at desc) where ended_how = 'answered';
create index task_note_to on task_note (written_to, written_at desc) where kind = 'handed-over';
