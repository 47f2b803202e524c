create table people_merge (
  id            bigint       not null primary key,
  kept_id       bigint       not null,
  alias_id      bigint       not null,
  reason        varchar(300) not null,
  account_moved int          not null,
  merged_by     bigint       not null,
  merged_at     datetime(6)  not null,
  undone_by     bigint,
  undone_at     datetime(6),
  open_key      varchar(40),
  constraint people_merge_once unique (open_key),
  constraint people_merge_kept foreign key (kept_id) references people_person (id),
  constraint people_merge_alias foreign key (alias_id) references people_person (id)
);
