create table competency_approval_call (
  id          bigint      not null primary key,
  kind        varchar(20) not null,
  version_id  bigint      not null,
  revision    int         not null,
  asked_by    bigint      not null,
  recorded_at datetime(6) not null,
  constraint competency_approval_call_once unique (kind, version_id, revision),
  constraint competency_approval_call_person foreign key (asked_by) references people_person (id)
);
