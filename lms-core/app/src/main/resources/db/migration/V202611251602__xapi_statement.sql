create table xapi_statement (
  id           bigint       not null primary key,
  statement_id varchar(36)  not null,
  verb_hash    varchar(64)  not null,
  registration varchar(36),
  voids        varchar(36),
  refers_to    varchar(36),
  stored_at    datetime(6)  not null,
  authority    varchar(200) not null,
  content_hash varchar(64)  not null,
  received     longtext     not null,
  constraint xapi_statement_once unique (statement_id)
);
create index xapi_statement_verb on xapi_statement (verb_hash, id);
create index xapi_statement_registration on xapi_statement (registration, id);
create index xapi_statement_voids on xapi_statement (voids);
create index xapi_statement_refers on xapi_statement (refers_to);
create index xapi_statement_stored on xapi_statement (stored_at);
