alter table certification_statement add constraint certification_statement_chain unique (registration_id, replaces);
