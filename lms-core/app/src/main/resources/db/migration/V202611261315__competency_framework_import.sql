create table competency_framework_import (
  id         bigint       not null primary key,
  person_id  bigint       not null,
  file_name  varchar(200) not null,
  content    longtext     not null,
  checked_at datetime(6)  not null,
  constraint competency_framework_import_person foreign key (person_id) references people_person (id)
);
