create table reports_structure (
  id        bigint       not null primary key,
  dimension varchar(30)  not null,
  of_year   int          not null,
  as_of     date         not null,
  purpose   varchar(300) not null,
  person_id bigint       not null,
  made_at   datetime(6)  not null,
  content   longtext     not null,
  constraint reports_structure_person foreign key (person_id) references people_person (id)
);
create index reports_structure_year on reports_structure (dimension, of_year, id);
