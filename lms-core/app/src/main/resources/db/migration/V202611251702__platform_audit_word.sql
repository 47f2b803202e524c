create table platform_audit_word (
  word     varchar(60)   not null,
  audit_id bigint        not null,
  primary key (word, audit_id)
);
