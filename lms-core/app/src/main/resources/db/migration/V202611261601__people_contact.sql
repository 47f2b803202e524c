create table people_contact (
  id           bigint       not null primary key,
  unit_id      bigint       not null,
  person_id    bigint       not null,
  kind         varchar(20)  not null,
  phone        varchar(40)  not null,
  mail         varchar(254) not null,
  decision     varchar(200) not null,
  published_on date,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  recorded_by  bigint       not null,
  open_key     varchar(80),
  constraint people_contact_once unique (open_key),
  constraint people_contact_unit foreign key (unit_id) references people_unit (id),
  constraint people_contact_person foreign key (person_id) references people_person (id)
);
