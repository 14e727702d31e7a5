-- What a person began and did not send, newest first.
create index task_draft_of_person on task_draft (person, version desc);
