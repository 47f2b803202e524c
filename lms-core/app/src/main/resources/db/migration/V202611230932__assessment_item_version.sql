create table assessment_item_version (
  id          bigint      not null primary key,
  item_id     bigint      not null,
  number      int         not null,
  type        varchar(60) not null,
  competency  varchar(20),
  definition  longtext    not null,
  hash        varchar(64) not null,
  status      varchar(20) not null,
  recorded_at datetime(6) not null,
  constraint assessment_item_version_number unique (item_id, number),
  constraint assessment_item_version_item foreign key (item_id) references assessment_item (id)
);
