create table xapi_activity (
  iri_hash    varchar(64) not null primary key,
  iri         longtext    not null,
  definition  longtext    not null,
  recorded_at datetime(6) not null
);
