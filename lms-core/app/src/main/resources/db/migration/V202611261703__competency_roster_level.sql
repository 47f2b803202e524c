create table competency_roster_level (
  slot_id       bigint not null,
  competency_id bigint not null,
  level         int    not null,
  primary key (slot_id, competency_id),
  constraint competency_roster_level_slot foreign key (slot_id) references competency_roster_slot (id),
  constraint competency_roster_level_competency foreign key (competency_id) references competency_competency (id)
);
