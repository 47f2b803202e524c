create table competency_framework_text (
  framework_id bigint       not null,
  code         varchar(20)  not null,
  level        int          not null,
  text_vi      varchar(500) not null,
  text_en      varchar(500) not null,
  primary key (framework_id, code, level),
  constraint competency_framework_text_item foreign key (framework_id, code) references competency_framework_item (framework_id, code)
);
