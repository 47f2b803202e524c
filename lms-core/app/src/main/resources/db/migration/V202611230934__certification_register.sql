create table certification_register (
  id          bigint not null primary key,
  unit_id     bigint not null,
  register_year int    not null,
  last_number int    not null,
  constraint certification_register_once unique (unit_id, register_year),
  constraint certification_register_unit foreign key (unit_id) references people_unit (id)
);
