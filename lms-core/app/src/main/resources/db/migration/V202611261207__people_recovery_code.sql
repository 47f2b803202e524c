create table people_recovery_code (
  id          bigint      not null primary key,
  account_id  bigint      not null,
  code_hash   varchar(64) not null,
  recorded_at datetime(6) not null,
  used_at     datetime(6),
  constraint people_recovery_code_account foreign key (account_id) references people_account (id)
);
