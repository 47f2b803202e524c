create table law_instrument (
  id          bigint        not null primary key,
  code        varchar(40)   not null,
  number      varchar(60)   not null,
  kind        varchar(20)   not null,
  title_vi    varchar(500)  not null,
  title_en    varchar(500)  not null,
  issuer_vi   varchar(200)  not null,
  issuer_en   varchar(200)  not null,
  issued_on   date,
  in_force    date,
  expired_on  date,
  replaced_by varchar(40),
  certainty   varchar(2)    not null,
  note_vi     varchar(1000) not null,
  note_en     varchar(1000) not null,
  recorded_at datetime(6)   not null,
  constraint law_instrument_code unique (code)
);
