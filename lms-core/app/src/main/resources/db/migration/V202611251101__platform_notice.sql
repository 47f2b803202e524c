create table platform_notice (
  id         bigint       not null primary key,
  person_id  bigint       not null,
  text_key   varchar(80)  not null,
  arguments  longtext     not null,
  link       varchar(300) not null,
  created_at datetime(6)  not null,
  read_at    datetime(6)
);
create index platform_notice_person on platform_notice (person_id, read_at);
