create table law_clause (
  id            bigint        not null primary key,
  instrument_id bigint        not null,
  code          varchar(60)   not null,
  label_vi      varchar(200)  not null,
  label_en      varchar(200)  not null,
  text_vi       varchar(2000) not null,
  text_en       varchar(2000) not null,
  certainty     varchar(2)    not null,
  valid_from    date,
  valid_to      date,
  position      int           not null,
  recorded_at   datetime(6)   not null,
  constraint law_clause_code unique (instrument_id, code),
  constraint law_clause_instrument foreign key (instrument_id) references law_instrument (id)
);
