create table audit_entry (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	actor varchar(60) not null,
	kind varchar(4) not null check (kind in ('act', 'view')),
	name varchar(80) not null,
	case_id uuid,
	detail jsonb not null,
	-- Place in the chain, without gaps; an entry is written without one and sealed shortly after.
	position bigint unique,
	previous_hash bytea,
	hash bytea,
	check ((position is null) = (hash is null) and (position is null) = (previous_hash is null))
);

create index audit_entry_of_case on audit_entry (case_id, id desc) where case_id is not null;
create index audit_entry_unsealed on audit_entry (id) where position is null;

-- The end of the chain: without it a cut-off tail would not be missed.
create table audit_head (
	singleton boolean primary key default true check (singleton),
	position bigint not null,
	hash bytea not null
);

insert into audit_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit_entry_guard() returns trigger language plpgsql as $$
begin
	if tg_op = 'INSERT' then
		if new.position is null then
			return new;
		end if;
	elsif tg_op = 'UPDATE' then
		if old.position is null and new.position is not null
				and (new.id, new.at, new.actor, new.kind, new.name, new.case_id, new.detail)
					is not distinct from (old.id, old.at, old.actor, old.kind, old.name, old.case_id, old.detail) then
			return new;
		end if;
	end if;
	raise exception 'The audit log is append-only' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger audit_entry_append_only before insert or update or delete on audit_entry
	for each row execute function audit_entry_guard();
create trigger audit_entry_never_emptied before truncate on audit_entry
	for each statement execute function audit_entry_guard();
