create table people_detail (
  id           bigint       not null primary key,
  person_id    bigint       not null,
  attribute    varchar(30)  not null,
  content      varchar(60)  not null,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  import_id    bigint       not null,
  ended_by     bigint,
  constraint people_detail_person foreign key (person_id) references people_person (id),
  constraint people_detail_import foreign key (import_id) references people_import (id)
);
create index people_detail_attribute on people_detail (attribute, person_id);
