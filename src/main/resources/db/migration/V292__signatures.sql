-- Who signed which frozen version of a paper when and how, or would not, and why.
create table document_signature (
	id uuid primary key,
	sequence bigint generated always as identity,
	case_id uuid not null,
	paper varchar(40) not null,
	version integer not null check (version > 0),
	language varchar(10) not null,
	text_sha256 char(64) not null,
	role varchar(20) not null check (role in ('client', 'guardian', 'family', 'worker', 'other')),
	name varchar(200) not null,
	how varchar(20) not null check (how in ('drawn', 'typed', 'paper', 'refused')),
	strokes text,
	attachment_id uuid references case_attachment,
	refusal_reason varchar(2000),
	recorded_by varchar(60) not null,
	at timestamptz not null,
	check ((how = 'drawn') = (strokes is not null)),
	check ((how = 'paper') = (attachment_id is not null)),
	check ((how = 'refused') = (refusal_reason is not null))
);

create index document_signature_of_case on document_signature (case_id, sequence desc);

insert into document_rule values
	('reading.grade.en', date '2020-01-01', 7, 'default', 'Flesch-Kincaid grade (Kincaid et al. 1975, Naval Technical Training Command RBR 8-75): at most grade 7'),
	('reading.ease.es', date '2020-01-01', 65, 'default', 'INFLESZ (Barrio-Cantalejo et al. 2008, An Sist Sanit Navar 31(2)): "bastante fácil" from 65');
