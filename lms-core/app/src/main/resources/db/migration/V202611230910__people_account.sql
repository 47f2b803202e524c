create table people_account (
  id               bigint       not null primary key,
  person_id        bigint       not null,
  login            varchar(60)  not null,
  password_hash    varchar(300),
  failures         int          not null,
  blocked_until    datetime(6),
  created_at       datetime(6)  not null,
  closed_at        datetime(6),
  activation_hash  varchar(64),
  activation_until datetime(6),
  version          int          not null,
  constraint people_account_login unique (login),
  constraint people_account_person foreign key (person_id) references people_person (id)
);
