create table competency_competency (
  id       bigint       not null primary key,
  code     varchar(20)  not null,
  kind     varchar(5)   not null,
  name_vi  varchar(200) not null,
  name_en  varchar(200) not null,
  position int          not null,
  constraint competency_competency_code unique (code)
);
