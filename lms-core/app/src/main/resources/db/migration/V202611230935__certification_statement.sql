create table certification_statement (
  id              bigint      not null primary key,
  registration_id bigint      not null,
  person_id       bigint      not null,
  unit_id         bigint      not null,
  register_year int         not null,
  number          int         not null,
  code            varchar(40) not null,
  issued_at       datetime(6) not null,
  template        varchar(40) not null,
  data            longtext    not null,
  hash            varchar(64) not null,
  constraint certification_statement_code unique (code),
  constraint certification_statement_registration unique (registration_id),
  constraint certification_statement_number unique (unit_id, register_year, number),
  constraint certification_statement_person foreign key (person_id) references people_person (id),
  constraint certification_statement_unit foreign key (unit_id) references people_unit (id)
);
