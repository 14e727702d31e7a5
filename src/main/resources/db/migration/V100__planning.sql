-- One row per version of a service plan. What a version says never changes; where it stands follows from the dates.
create table service_plan (
	id uuid primary key,
	version integer not null,
	case_id uuid not null,
	number integer not null check (number > 0),
	vision text not null,
	strengths text not null,
	routines text,
	unpaid_supports text,
	risks text,
	backup_plan text,
	risk_level smallint not null check (risk_level between 0 and 3),
	rights_restricted boolean not null,
	weekly_cost_usd numeric(12, 2) check (weekly_cost_usd >= 0),
	services_declined text,
	monitor text not null,
	review_date date not null,
	author_id uuid not null,
	proposed_at timestamptz not null,
	agreed_recorded_by uuid,
	signed_how varchar(20),
	signature_refusal_reason text,
	copy_given boolean,
	agreed_at timestamptz,
	approval_level smallint not null check (approval_level in (1, 2)),
	approval_reason text,
	approved_by uuid,
	approved_at timestamptz,
	second_approved_by uuid,
	second_approved_at timestamptz,
	returned_by uuid,
	return_code varchar(40),
	return_words text,
	returned_at timestamptz,
	activated_at timestamptz,
	superseded_at timestamptz,
	unique (case_id, number),
	check (approved_by is null or approved_by <> author_id),
	check (second_approved_by is null or (second_approved_by <> author_id and second_approved_by <> approved_by)),
	check (activated_at is null or approved_at is not null),
	check (superseded_at is null or activated_at is not null),
	check (returned_at is null or activated_at is null)
);

create unique index service_plan_in_force on service_plan (case_id)
	where activated_at is not null and superseded_at is null;

create table plan_goal (
	plan_id uuid not null references service_plan,
	position integer not null,
	goal_id uuid not null,
	statement text not null,
	measure text not null,
	need_id uuid,
	need text,
	target_date date not null,
	step text not null,
	owner varchar(20) not null,
	primary key (plan_id, position)
);

create table plan_wanted_service (
	plan_id uuid not null references service_plan,
	position integer not null,
	wanted_id uuid not null,
	need_id uuid,
	need text,
	service text not null,
	primary key (plan_id, position)
);

-- What services did for the needs they were asked for.
create table plan_result (
	referral_id uuid primary key,
	case_id uuid not null,
	need_id uuid,
	service text not null,
	received boolean not null,
	helped varchar(20) not null,
	words text,
	recorded_at timestamptz not null
);

create index plan_result_of_case on plan_result (case_id, recorded_at);
