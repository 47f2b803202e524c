create table people_position (
  id           bigint       not null primary key,
  code         varchar(20)  not null,
  name_vi      varchar(200) not null,
  name_en      varchar(200) not null,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  constraint people_position_code unique (code)
);
