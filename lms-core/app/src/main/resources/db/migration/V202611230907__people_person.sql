create table people_person (
  id           bigint       not null primary key,
  staff_number varchar(40)  not null,
  full_name    varchar(200) not null,
  given_name   varchar(100) not null,
  sort_key     varchar(900) not null,
  search_name  varchar(200) not null,
  recorded_at  datetime(6)  not null,
  constraint people_person_staff_number unique (staff_number)
);
create index people_person_search on people_person (search_name);
