create table people_unit (
  id          bigint       not null primary key,
  code        varchar(40)  not null,
  recorded_at datetime(6)  not null,
  constraint people_unit_code unique (code)
);
