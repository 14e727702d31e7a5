-- The day somebody asks whether an alert still holds; who said so last stands beside it.
alter table client_alert add review_on date;
alter table client_alert add reviewed_by varchar(60);
alter table client_alert add reviewed_at timestamptz;
alter table client_alert add check (review_on <= until);
alter table client_alert add check ((reviewed_at is null) = (reviewed_by is null));
