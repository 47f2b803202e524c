create table platform_secret (
  name       varchar(60)   not null primary key,
  secret     varchar(200)  not null,
  created_at datetime(6)   not null
);
