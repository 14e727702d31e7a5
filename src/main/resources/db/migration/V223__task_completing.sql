-- Until when a kept completion can still be undone, beside the task for the lists that show it.
alter table task add column completing_until timestamptz;
