create table competency_framework (
  id           bigint      not null primary key,
  number       int         not null,
  state        varchar(10) not null,
  open_mark    int,
  revision     int         not null,
  opened_at    datetime(6) not null,
  changed_by   bigint,
  changed_at   datetime(6) not null,
  published_by bigint,
  published_at datetime(6),
  outdated_at  datetime(6),
  constraint competency_framework_number unique (number),
  constraint competency_framework_one_open unique (open_mark),
  constraint competency_framework_changer foreign key (changed_by) references people_person (id),
  constraint competency_framework_publisher foreign key (published_by) references people_person (id)
);
