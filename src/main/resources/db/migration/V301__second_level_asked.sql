-- Why a supervisor asked for the second level; null where the rule did.
alter table service_plan add column second_level_words text;
