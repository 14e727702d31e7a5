-- A task may rest until a day its holder chose, or wait for the answer of a colleague.
-- It then stands in 'hold:<person>' or 'waiting:<person>' instead of 'person:<person>'.
alter table task add column held_until timestamptz;
alter table task add column waiting_for uuid;

create index task_held on task (held_until) where held_until is not null and ended_at is null;
