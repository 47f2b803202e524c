create table competency_roster_rule (
  id           bigint      not null primary key,
  slot_id      bigint      not null,
  tree         longtext    not null,
  valid_from   date        not null,
  valid_to     date,
  draft_key    bigint,
  edition      int         not null,
  recorded_at  datetime(6) not null,
  recorded_by  bigint      not null,
  retracted_at datetime(6),
  constraint competency_roster_rule_draft unique (draft_key),
  constraint competency_roster_rule_slot foreign key (slot_id) references competency_roster_slot (id)
);
