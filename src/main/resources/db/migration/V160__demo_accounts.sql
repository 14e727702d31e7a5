alter table staff_member add column demo boolean not null default false;
