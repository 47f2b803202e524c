create table competency_roster_member (
  id           bigint       not null primary key,
  slot_id      bigint       not null,
  person_id    bigint       not null,
  kind         varchar(10)  not null,
  decision     varchar(200) not null,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  recorded_by  bigint       not null,
  open_key     varchar(60),
  constraint competency_roster_member_once unique (open_key),
  constraint competency_roster_member_slot foreign key (slot_id) references competency_roster_slot (id),
  constraint competency_roster_member_person foreign key (person_id) references people_person (id)
);
