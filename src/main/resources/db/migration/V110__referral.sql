create table service_referral (
	id uuid primary key,
	version integer not null,
	case_id uuid not null,
	wanted_id uuid not null unique,
	need_id uuid,
	need text,
	service_wanted text not null,
	opened_at timestamptz not null,
	round integer not null check (round > 0),
	chosen_by uuid,
	offered text,
	service_name text,
	organization text,
	contact text,
	why_chosen text,
	consented boolean,
	chosen_at timestamptz,
	sent_at timestamptz,
	chase_at timestamptz,
	answered_by uuid,
	partner_accepted boolean,
	answer_words text,
	answered_at timestamptz,
	started_on date,
	benefit_asked_by uuid,
	received boolean,
	helped varchar(20),
	would_use_again boolean,
	benefit_words text,
	benefit_asked_at timestamptz,
	why_declined text,
	ended_at timestamptz,
	cancelled_because varchar(40),
	-- Nothing goes out without the client's consent to share.
	check (sent_at is null or consented),
	check (cancelled_because is null or ended_at is not null)
);

create index service_referral_of_case on service_referral (case_id, opened_at desc);
create index service_referral_open_of_case on service_referral (case_id, opened_at) where ended_at is null;

create table referral_letter (
	referral_id uuid not null references service_referral,
	position integer not null,
	round integer not null,
	organization text not null,
	text text not null,
	sent_at timestamptz not null,
	primary key (referral_id, position),
	unique (referral_id, round)
);
