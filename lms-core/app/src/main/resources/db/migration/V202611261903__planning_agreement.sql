create table planning_agreement (
  id          bigint      not null primary key,
  plan_id     bigint      not null,
  edition     int         not null,
  side        varchar(10) not null,
  recorded_at datetime(6) not null,
  recorded_by bigint      not null,
  constraint planning_agreement_once unique (plan_id, edition, side),
  constraint planning_agreement_plan foreign key (plan_id) references planning_plan (id),
  constraint planning_agreement_person foreign key (recorded_by) references people_person (id)
);
