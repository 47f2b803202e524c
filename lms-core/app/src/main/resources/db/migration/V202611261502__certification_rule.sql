create table certification_rule (
  id           bigint       not null primary key,
  programme_id bigint       not null,
  base         varchar(12)  not null,
  months       int          not null,
  fixed_month  int,
  fixed_day    int,
  renew_from   int          not null,
  grace        int          not null,
  first_id     bigint       not null,
  renewal_id   bigint       not null,
  decision     varchar(200) not null,
  valid_from   date         not null,
  recorded_at  datetime(6)  not null,
  recorded_by  bigint,
  constraint certification_rule_programme foreign key (programme_id) references certification_programme (id),
  constraint certification_rule_first foreign key (first_id) references content_course (id),
  constraint certification_rule_renewal foreign key (renewal_id) references content_course (id)
);
