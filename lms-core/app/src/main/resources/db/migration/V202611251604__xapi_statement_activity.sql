create table xapi_statement_activity (
  activity_hash varchar(64) not null,
  statement_id  bigint      not null,
  narrow        int         not null,
  primary key (activity_hash, statement_id),
  constraint xapi_statement_activity_of foreign key (statement_id) references xapi_statement (id)
);
