create table closure (
	id uuid primary key,
	version integer not null,
	case_id uuid not null,
	reason varchar(40) not null,
	outcome text not null,
	goals_outcome text not null,
	benefit text not null,
	reentry text not null,
	told varchar(60) not null,
	prepared_by uuid not null,
	prepared_at timestamptz not null,
	returned_by uuid,
	returned_at timestamptz,
	return_reason text,
	approved_by uuid,
	approved_at timestamptz,
	notices_sent_at timestamptz,
	closed_at timestamptz,
	check (approved_by is null or approved_by <> prepared_by),
	check (closed_at is null or approved_at is not null)
);

create index closure_of_case on closure (case_id, prepared_at desc);

create table closure_finding (
	closure_id uuid not null references closure,
	position integer not null,
	code varchar(40) not null,
	amount integer not null,
	primary key (closure_id, position)
);

create table closing_notice (
	closure_id uuid not null references closure,
	position integer not null,
	recipient varchar(20) not null,
	name text not null,
	text text not null,
	sent_at timestamptz not null,
	primary key (closure_id, position)
);
