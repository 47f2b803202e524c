create table platform_seed (
  name       varchar(100)  not null primary key,
  applied_at datetime(6)   not null
);
