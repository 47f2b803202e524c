create table extensions_choice (
  id          bigint        not null primary key,
  plugin      varchar(60)   not null,
  kind        varchar(20)   not null,
  name        varchar(60)   not null,
  content     varchar(2000),
  recorded_at datetime(6)   not null,
  account_id  bigint,
  constraint extensions_choice_account foreign key (account_id) references people_account (id)
);
