create table contact (
	id uuid primary key,
	version integer not null,
	case_id uuid not null,
	worker_id uuid not null,
	made boolean not null,
	mode varchar(20) not null,
	contact_at timestamptz not null,
	minutes integer check (minutes between 0 and 600),
	summary text not null,
	why_not_made text,
	next_step varchar(20) not null,
	reason text,
	recorded_at timestamptz not null,
	check (made or why_not_made is not null),
	check (contact_at <= recorded_at)
);

create index contact_of_case on contact (case_id, contact_at desc, id);
create index contact_made_of_case on contact (case_id, contact_at) where made;

create table contact_goal (
	contact_id uuid not null references contact,
	position integer not null,
	goal_id uuid not null,
	primary key (contact_id, position)
);

create table plan_review (
	id uuid primary key,
	version integer not null,
	case_id uuid not null,
	plan_number integer not null,
	outcome varchar(20) not null,
	reason text not null,
	worker_id uuid not null,
	reviewed_at timestamptz not null
);

create index plan_review_of_case on plan_review (case_id, reviewed_at desc);
