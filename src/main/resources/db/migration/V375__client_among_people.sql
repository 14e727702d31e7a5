-- In whose cases somebody is.
create index case_person_of_client on case_person (client_id) where client_id is not null;

-- Somebody who is kept apart must not be found by an index that refuses to have them twice: who does not see
-- that part writes them down as if they were not there.
drop index case_person_client;
create unique index case_person_client on case_person (case_id, client_id,
	coalesce(partition_id, '00000000-0000-0000-0000-000000000000')) where client_id is not null;
