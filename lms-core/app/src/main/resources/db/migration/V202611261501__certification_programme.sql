create table certification_programme (
  id          bigint       not null primary key,
  code        varchar(40)  not null,
  name_vi     varchar(200) not null,
  name_en     varchar(200) not null,
  recorded_at datetime(6)  not null,
  recorded_by bigint,
  constraint certification_programme_code unique (code)
);
