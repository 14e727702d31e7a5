-- What was said about a client now also holds date of birth, telephone and e-mail, and what forms ask beside them.
alter table client_fact alter column value type varchar(2000);

insert into client_fact (client_id, name, value, source, recorded_by, recorded_at)
select id, 'birthDate', birth_date::text, source, registered_by, registered_at from client where birth_date is not null;

-- Of several numbers or addresses the newest is the one in use.
insert into client_fact (client_id, name, value, source, recorded_by, recorded_at)
select distinct on (p.client_id, p.kind) p.client_id, p.kind, p.value, p.source,
	case when p.source = c.source then c.registered_by else 'system:register' end, p.recorded_at
from client_contact_point p join client c on c.id = p.client_id where p.kind in ('phone', 'email')
order by p.client_id, p.kind, p.recorded_at desc, p.value;

-- The changes to the record that somebody was shown and confirmed: a digest of exactly these.
alter table pending_completion add column confirmed varchar(64);
