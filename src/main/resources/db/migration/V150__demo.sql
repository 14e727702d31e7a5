create table demo_story (
	number integer primary key,
	told_at timestamptz not null
);
