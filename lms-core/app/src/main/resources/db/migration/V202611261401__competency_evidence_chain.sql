alter table competency_evidence add (
  kind               varchar(12) default 'EVIDENCE' not null,
  replaces           bigint,
  reason             varchar(500),
  recorded_by        bigint,
  assessor_id        bigint,
  note               varchar(2000),
  artefact_id        bigint,
  artefact_reference varchar(500),
  clause_id          bigint
);
