create table competency_scale (
  level       int          not null primary key,
  name_vi     varchar(100) not null,
  name_en     varchar(100) not null,
  evidence_vi varchar(300) not null,
  evidence_en varchar(300) not null
);
