create table extensions_data (
  id         bigint       not null primary key,
  plugin     varchar(60)  not null,
  data_key   varchar(120) not null,
  person_id  bigint,
  content    longtext     not null,
  changed_at datetime(6)  not null,
  constraint extensions_data_once unique (plugin, data_key),
  constraint extensions_data_person foreign key (person_id) references people_person (id)
);
