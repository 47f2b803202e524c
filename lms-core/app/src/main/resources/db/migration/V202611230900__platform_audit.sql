create table platform_audit (
  id         bigint        not null primary key,
  at         datetime(6)   not null,
  actor_id   bigint,
  actor      varchar(100)  not null,
  action     varchar(80)   not null,
  subject    varchar(200)  not null,
  outcome    varchar(20)   not null,
  detail     varchar(1000) not null
);
create index platform_audit_at on platform_audit (at);
