create table content_course (
  id          bigint      not null primary key,
  code        varchar(40) not null,
  recorded_at datetime(6) not null,
  constraint content_course_code unique (code)
);
