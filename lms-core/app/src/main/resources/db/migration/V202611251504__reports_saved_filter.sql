create table reports_saved_filter (
  id          bigint        not null primary key,
  person_id   bigint        not null,
  report      varchar(40)   not null,
  name        varchar(100)  not null,
  query_text  varchar(1000) not null,
  recorded_at datetime(6)   not null,
  constraint reports_saved_filter_once unique (person_id, report, name),
  constraint reports_saved_filter_person foreign key (person_id) references people_person (id)
);
