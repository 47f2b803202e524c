alter table competency_evidence add constraint competency_evidence_artefact foreign key (artefact_id) references competency_artefact (id);
