-- What 42 CFR 441.301(c)(2) asks of a plan beside its goals.
alter table service_plan
	add column setting text,
	add column alternatives text,
	add column self_directed text,
	add column distribution text,
	add column rights_justification text;
