create table competency_record_import (
  id         bigint       not null primary key,
  person_id  bigint       not null,
  file_name  varchar(200) not null,
  file_hash  varchar(64)  not null,
  content    longtext     not null,
  checked_at datetime(6)  not null,
  applied_at datetime(6),
  recorded   int,
  constraint competency_record_import_person foreign key (person_id) references people_person (id)
);
