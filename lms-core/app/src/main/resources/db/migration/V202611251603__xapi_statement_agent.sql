create table xapi_statement_agent (
  agent_hash   varchar(64) not null,
  statement_id bigint      not null,
  narrow       int         not null,
  primary key (agent_hash, statement_id),
  constraint xapi_statement_agent_of foreign key (statement_id) references xapi_statement (id)
);
