alter table competency_evidence add constraint competency_evidence_replaced_once unique (replaces);
