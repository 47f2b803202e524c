create table certification_revocation (
  id           bigint        not null primary key,
  statement_id bigint        not null,
  revoked_at   datetime(6)   not null,
  revoked_by   bigint        not null,
  reason       varchar(1000) not null,
  constraint certification_revocation_once unique (statement_id),
  constraint certification_revocation_statement foreign key (statement_id) references certification_statement (id)
);
