create table certification_extension (
  id             bigint       not null primary key,
  programme_id   bigint       not null,
  person_id      bigint       not null,
  reason         varchar(300) not null,
  valid_from     date         not null,
  extended_until date         not null,
  recorded_at    datetime(6)  not null,
  retracted_at   datetime(6),
  recorded_by    bigint       not null,
  open_key       varchar(60),
  constraint certification_extension_once unique (open_key),
  constraint certification_extension_programme foreign key (programme_id) references certification_programme (id),
  constraint certification_extension_person foreign key (person_id) references people_person (id)
);
