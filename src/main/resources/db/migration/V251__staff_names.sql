-- What other modules' statements may read of people who work here: their names, so that
-- a list is answered with them in one statement. Whoever left keeps their name.
create view staff_name as select id, name from staff_member;

comment on view staff_name is 'Names of staff for the statements of other modules.';
