create table learning_registration (
  id            bigint      not null primary key,
  person_id     bigint      not null,
  course_id     bigint      not null,
  version_id    bigint      not null,
  source        varchar(20) not null,
  registered_at datetime(6) not null,
  constraint learning_registration_once unique (person_id, version_id),
  constraint learning_registration_person foreign key (person_id) references people_person (id),
  constraint learning_registration_version foreign key (version_id) references content_version (id)
);
