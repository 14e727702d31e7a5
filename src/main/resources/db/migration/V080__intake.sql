create table intake_file (
	case_id uuid primary key,
	version bigint not null,
	external_id text unique,
	programme text not null,
	referrer text not null,
	referrer_contact text,
	reason text not null,
	statements jsonb not null default '[]',
	received_by text not null,
	received_at timestamptz not null,

	story text,
	story_heard_by text,
	story_heard_at timestamptz,

	immediate_danger boolean,
	suicidal_thoughts boolean,
	violence_at_home boolean,
	child_at_risk boolean,
	no_safe_place_tonight boolean,
	screening_notes text,
	screened_by text,
	screened_at timestamptz,

	crisis boolean,
	crisis_level text,
	crisis_action text,

	response_actions jsonb,
	response_taken text,
	safe_now boolean,
	responded_by text,
	responded_at timestamptz,

	candidates jsonb not null default '[]',
	same_person uuid,
	comparison_reason text,
	compared_by text,
	compared_at timestamptz,

	age_years integer,
	lives_in_area boolean,
	insured text check (insured in ('yes', 'no', 'unknown')),
	household_size integer check (household_size between 1 and 20),
	monthly_income numeric(12, 2) check (monthly_income >= 0),
	documents_seen jsonb,
	income_percent_of_poverty integer,
	eligibility_checked_by text,
	eligibility_checked_at timestamptz,

	eligible boolean,
	eligibility_reason text,
	eligibility_citation text,

	consent_given boolean,
	consent_how text check (consent_how in ('written', 'verbal', 'representative')),
	consented_on date,
	consent_expires date,
	consent_note text,
	consent_recorded_by text,
	consent_recorded_at timestamptz,

	decision text check (decision in ('ACCEPT', 'REFER_ELSEWHERE', 'REFUSE')),
	decision_reason text,
	referred_to text,
	contested boolean,
	decided_by text,
	decided_at timestamptz,

	notice text,
	notice_at timestamptz
);

create table poverty_guideline (
	id integer primary key,
	region text not null,
	effective_from date not null,
	first_person integer not null,
	further_person integer not null,
	source text not null,
	unique (region, effective_from)
);

comment on table poverty_guideline is
	'Yearly income in US dollars: first_person + further_person * (household size - 1)';

insert into poverty_guideline (id, region, effective_from, first_person, further_person, source) values
	(1, '48+DC', '2025-01-15', 15650, 5500, 'HHS Poverty Guidelines 2025, 90 FR 5917'),
	(2, 'AK', '2025-01-15', 19550, 6880, 'HHS Poverty Guidelines 2025, 90 FR 5917'),
	(3, 'HI', '2025-01-15', 17990, 6330, 'HHS Poverty Guidelines 2025, 90 FR 5917'),
	(4, '48+DC', '2026-01-13', 15960, 5680, 'HHS Poverty Guidelines 2026, 91 FR 1797'),
	(5, 'AK', '2026-01-13', 19950, 7100, 'HHS Poverty Guidelines 2026, 91 FR 1797'),
	(6, 'HI', '2026-01-13', 18360, 6530, 'HHS Poverty Guidelines 2026, 91 FR 1797');
