create table people_grant (
  id           bigint       not null primary key,
  account_id   bigint       not null,
  role         varchar(30)  not null,
  unit_id      bigint,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  constraint people_grant_account foreign key (account_id) references people_account (id),
  constraint people_grant_unit foreign key (unit_id) references people_unit (id)
);
