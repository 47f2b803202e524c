create table certification_curtailment (
  id            bigint       not null primary key,
  programme_id  bigint       not null,
  earned_before date         not null,
  valid_until   date         not null,
  course_id     bigint,
  decision      varchar(200) not null,
  recorded_at   datetime(6)  not null,
  retracted_at  datetime(6),
  recorded_by   bigint       not null,
  constraint certification_curtailment_programme foreign key (programme_id) references certification_programme (id),
  constraint certification_curtailment_course foreign key (course_id) references content_course (id)
);
