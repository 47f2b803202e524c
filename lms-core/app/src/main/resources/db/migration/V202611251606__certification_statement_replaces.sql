alter table certification_statement add column replaces bigint default 0 not null;
