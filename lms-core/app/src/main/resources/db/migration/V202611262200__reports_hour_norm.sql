create table reports_hour_norm (
  id           bigint       not null primary key,
  staff_type   varchar(20)  not null,
  periods      int          not null,
  source       varchar(200) not null,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  recorded_by  bigint       not null,
  open_key     varchar(20),
  constraint reports_hour_norm_once unique (open_key),
  constraint reports_hour_norm_person foreign key (recorded_by) references people_person (id)
);
