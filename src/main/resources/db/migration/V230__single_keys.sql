-- Whether keys of one letter do something for this person.
alter table staff_member add column single_keys boolean not null default true;
