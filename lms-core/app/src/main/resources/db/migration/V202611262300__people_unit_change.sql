create table people_unit_change (
  id          bigint       not null primary key,
  kind        varchar(20)  not null,
  decision    varchar(100) not null,
  valid_from  date         not null,
  reach       varchar(900) not null,
  content     longtext     not null,
  recorded_at datetime(6)  not null,
  recorded_by bigint       not null,
  applied_at  datetime(6),
  applied_by  bigint,
  undone_at   datetime(6),
  undone_by   bigint,
  constraint people_unit_change_recorded foreign key (recorded_by) references people_account (id),
  constraint people_unit_change_applied foreign key (applied_by) references people_account (id),
  constraint people_unit_change_undone foreign key (undone_by) references people_account (id)
);
