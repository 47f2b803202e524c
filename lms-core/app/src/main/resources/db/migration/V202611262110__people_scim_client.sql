create table people_scim_client (
  id           bigint       not null primary key,
  name         varchar(120) not null,
  token_hash   varchar(64)  not null,
  valid_from   date         not null,
  valid_to     date,
  recorded_by  bigint       not null,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  last_used_at datetime(6),
  constraint people_scim_client_token unique (token_hash)
);
