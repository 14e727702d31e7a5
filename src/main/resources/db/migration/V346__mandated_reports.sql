-- A report to a protective service that the law demands of whoever works with people.
create table mandated_report (
	id uuid primary key,
	version bigint not null,
	case_id uuid not null references case_file,
	population varchar(20) not null check (population in ('child', 'dependent-adult', 'elder', 'none', 'unknown')),
	population_citation text,
	state varchar(2) not null,
	about varchar(200) not null,
	age_years integer not null check (age_years between 0 and 130),
	dependent boolean,
	suspected varchar(4000) not null,
	suspected_at timestamptz not null,
	-- Never shown to whoever is not allowed to know; see cases.Discretion.
	reporter varchar(60) not null,
	recorded_at timestamptz not null,
	call_due timestamptz not null,
	call_basis varchar(20) not null,
	written_due timestamptz not null,
	written_basis varchar(20) not null,
	citation text not null,
	called_at timestamptz,
	spoken_to varchar(200),
	report_number varchar(80),
	written_at timestamptz,
	check (called_at is null or called_at >= suspected_at),
	check ((called_at is null) = (spoken_to is null)),
	check (written_at is null or called_at is not null and written_at >= called_at)
);

create index mandated_report_of_case on mandated_report (case_id, suspected_at desc);

-- By when to call and to write. The state '*' counts where a state has no row; the newest row in force counts. No
-- number to call is kept here before somebody has verified it.
create table report_rule (
	state varchar(2) not null,
	authority varchar(20) not null check (authority in ('child-protection', 'adult-protection')),
	effective_from date not null,
	-- Hours after the suspicion; 0 is at once.
	call_hours integer not null check (call_hours >= 0),
	call_basis varchar(20) not null check (call_basis in ('law', 'standard', 'default')),
	written_limit varchar(30) not null,
	written_basis varchar(20) not null check (written_basis in ('law', 'standard', 'default')),
	phone varchar(40),
	citation text not null,
	primary key (state, authority, effective_from)
);

insert into report_rule (state, authority, effective_from, call_hours, call_basis, written_limit, written_basis, citation) values
	('*', 'child-protection', '2020-01-01', 0, 'default', '24 hours', 'default', 'Agency default: call at once, in writing within 24 hours (verify with the law of the state)'),
	('*', 'adult-protection', '2020-01-01', 0, 'default', '24 hours', 'default', 'Agency default: call at once, in writing within 24 hours (verify with the law of the state)'),
	('CA', 'child-protection', '2020-01-01', 0, 'law', '36 hours', 'law', 'California: call at once, in writing within 36 hours'),
	('CA', 'adult-protection', '2020-01-01', 0, 'law', '2 working-days', 'law', 'California: call as soon as possible, in writing within 2 working days'),
	('CT', 'child-protection', '2020-01-01', 12, 'law', '24 hours', 'default', 'Connecticut: call within 12 hours; in writing within 24 hours is our default'),
	('ID', 'child-protection', '2020-01-01', 24, 'law', '24 hours', 'default', 'Idaho: report within 24 hours; in writing is our default'),
	('NV', 'child-protection', '2020-01-01', 24, 'law', '24 hours', 'default', 'Nevada: report within 24 hours; in writing is our default'),
	('VT', 'child-protection', '2020-01-01', 24, 'law', '24 hours', 'default', 'Vermont: report within 24 hours; in writing is our default'),
	('WV', 'child-protection', '2020-01-01', 24, 'law', '24 hours', 'default', 'West Virginia: report within 24 hours; in writing is our default'),
	('WA', 'child-protection', '2020-01-01', 48, 'law', '24 hours', 'default', 'Washington: report within 48 hours; in writing within 24 hours is our default'),
	('TX', 'child-protection', '2020-01-01', 24, 'default', '24 hours', 'default', 'Texas: 24 hours since September 2025, 48 before (verify)'),
	('NY', 'child-protection', '2020-01-01', 0, 'default', '48 hours', 'default', 'New York: call at once, form LDSS-2221A within 48 hours (verify)');

-- A plan for the hours of danger, in six parts; each version stays as it is.
create table safety_plan (
	id uuid primary key,
	case_id uuid not null references case_file,
	number integer not null check (number > 0),
	warns varchar(4000) not null,
	myself varchar(4000) not null,
	places varchar(4000) not null,
	people varchar(4000) not null,
	professionals varchar(4000) not null,
	safer varchar(4000) not null,
	recorded_by varchar(60) not null,
	recorded_at timestamptz not null,
	unique (case_id, number),
	check (warns || myself || places || people || professionals || safer <> '')
);

-- What somebody is writing for the safety of a client: the plan, a report, what came of one.
create sequence safety_draft_version as bigint;

create table safety_draft (
	case_id uuid not null,
	person uuid not null,
	about varchar(36) not null,
	version bigint not null default nextval('safety_draft_version'),
	answers jsonb not null check (jsonb_typeof(answers) = 'object'),
	saved_at timestamptz not null,
	primary key (case_id, person, about)
);

create index safety_draft_by_age on safety_draft (saved_at);

insert into safety_rule (name, effective_from, value, basis, citation) values
	('draft-days', '2020-01-01', 180, 'default', 'Agency default: a draft that nobody goes on with is kept 180 days');
