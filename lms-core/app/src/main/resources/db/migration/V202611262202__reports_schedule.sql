create table reports_schedule (
  id          bigint        not null primary key,
  person_id   bigint        not null,
  report      varchar(40)   not null,
  name        varchar(100)  not null,
  query_text  varchar(1000) not null,
  rhythm      varchar(10)   not null,
  month_day   int           not null,
  language    varchar(2)    not null,
  recorded_at datetime(6)   not null,
  ended_at    datetime(6),
  constraint reports_schedule_person foreign key (person_id) references people_person (id)
);
