create table competency_roster (
  id          bigint       not null primary key,
  code        varchar(40)  not null,
  name_vi     varchar(200) not null,
  name_en     varchar(200) not null,
  recorded_at datetime(6)  not null,
  recorded_by bigint       not null,
  constraint competency_roster_code unique (code)
);
