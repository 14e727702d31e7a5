-- How a result was made, kept with it: a later change of the rules changes no result.
alter table instrument_result
	add column instrument_version text,
	add column language text,
	add column scales jsonb not null default '[]',
	add column danger text;

-- Until now one instrument asked about danger.
update instrument_result set danger = 'self-harm' where safety_concern;
