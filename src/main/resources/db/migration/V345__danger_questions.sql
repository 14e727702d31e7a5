-- A question about danger has three answers: yes, no, and null: not asked.
alter table intake_file
	add column overdose boolean,
	add column harm_to_others boolean,
	add column adult_at_risk boolean,
	add column asked_later_by varchar(60),
	add column asked_later_at timestamptz,
	add check ((asked_later_by is null) = (asked_later_at is null));

-- Until now they were boxes: one that nobody touched cannot be told from one that meant no.
update intake_file set
	immediate_danger = nullif(immediate_danger, false),
	suicidal_thoughts = nullif(suicidal_thoughts, false),
	violence_at_home = nullif(violence_at_home, false),
	child_at_risk = nullif(child_at_risk, false),
	no_safe_place_tonight = nullif(no_safe_place_tonight, false)
where screened_at is not null;
