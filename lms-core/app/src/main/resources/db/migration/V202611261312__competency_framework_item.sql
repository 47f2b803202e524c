create table competency_framework_item (
  framework_id bigint       not null,
  code         varchar(20)  not null,
  identifier   varchar(36)  not null,
  kind         varchar(5)   not null,
  parent_code  varchar(20)  not null,
  name_vi      varchar(200) not null,
  name_en      varchar(200) not null,
  retired      int          not null,
  position     int          not null,
  primary key (framework_id, code),
  constraint competency_framework_item_framework foreign key (framework_id) references competency_framework (id)
);
