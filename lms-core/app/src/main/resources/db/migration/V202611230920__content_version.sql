create table content_version (
  id           bigint       not null primary key,
  course_id    bigint       not null,
  number       int          not null,
  status       varchar(20)  not null,
  title_vi     varchar(300) not null,
  title_en     varchar(300) not null,
  definition   longtext     not null,
  hash         varchar(64)  not null,
  recorded_at  datetime(6)  not null,
  published_at datetime(6),
  constraint content_version_number unique (course_id, number),
  constraint content_version_course foreign key (course_id) references content_course (id)
);
