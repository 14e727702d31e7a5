-- What the client told, as they said it. Entries stay as they are: who says it anew adds an entry that follows the old.
create table story_entry (
	id uuid primary key,
	case_id uuid not null,
	part varchar(20) not null check (part in ('words', 'hopes', 'strengths', 'routines', 'good-day', 'culture')),
	-- Empty when the client takes it back
	words varchar(20000) not null,
	language varchar(35),
	translation varchar(10000),
	translated_by varchar(120),
	heard_on date not null,
	-- Who heard it, when that was not who wrote it down
	heard_by varchar(200),
	source varchar(40) not null,
	follows uuid unique references story_entry,
	why varchar(1000),
	recorded_by varchar(60) not null,
	recorded_at timestamptz not null,
	check (words <> '' or (follows is not null and why is not null)),
	check (translation is null or language is not null)
);

create index story_of_case on story_entry (case_id, recorded_at desc, id desc);

select keep_task_effects('story_entry');

-- What intake heard until now; the words of referrals were taken in by who received them.
insert into story_entry (id, case_id, part, words, heard_on, source, recorded_by, recorded_at)
select gen_random_uuid(), case_id, 'words', left(story, 20000), (story_heard_at at time zone 'UTC')::date,
	case when screened_at is not null and screened_at = story_heard_at then 'screening' else 'referral' end,
	story_heard_by, story_heard_at
from intake_file where btrim(story) <> '';

-- What somebody is writing down; about is the entry to change, or 'new'.
create sequence story_draft_version as bigint;

create table story_draft (
	case_id uuid not null,
	person uuid not null,
	about varchar(36) not null,
	version bigint not null default nextval('story_draft_version'),
	answers jsonb not null check (jsonb_typeof(answers) = 'object'),
	saved_at timestamptz not null,
	primary key (case_id, person, about)
);
