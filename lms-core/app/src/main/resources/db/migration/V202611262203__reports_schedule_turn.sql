create table reports_schedule_turn (
  schedule_id bigint      not null,
  covers      date        not null,
  outcome     varchar(20) not null,
  stored_id   bigint,
  recorded_at datetime(6) not null,
  primary key (schedule_id, covers),
  constraint reports_schedule_turn_of foreign key (schedule_id) references reports_schedule (id) on delete cascade,
  constraint reports_schedule_turn_stored foreign key (stored_id) references reports_stored (id)
);
