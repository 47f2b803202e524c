create table assessment_item (
  id          bigint       not null primary key,
  code        varchar(60)  not null,
  pool        varchar(200) not null,
  recorded_at datetime(6)  not null,
  constraint assessment_item_code unique (code)
);
create index assessment_item_pool on assessment_item (pool);
