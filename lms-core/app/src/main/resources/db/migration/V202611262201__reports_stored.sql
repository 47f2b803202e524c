create table reports_stored (
  id          bigint        not null primary key,
  person_id   bigint        not null,
  report      varchar(40)   not null,
  code        varchar(10)   not null,
  title       varchar(300)  not null,
  query_text  varchar(1000) not null,
  language    varchar(2)    not null,
  as_of       date          not null,
  known_at    datetime(6)   not null,
  against     date,
  reach       varchar(4000) not null,
  hash        varchar(64)   not null,
  content     longtext      not null,
  recorded_at datetime(6)   not null,
  constraint reports_stored_person foreign key (person_id) references people_person (id)
);
