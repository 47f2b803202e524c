alter table competency_evidence add constraint competency_evidence_clause foreign key (clause_id) references law_clause (id);
