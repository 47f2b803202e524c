create table people_merge_row (
  merge_id   bigint      not null,
  table_name varchar(60) not null,
  row_id     bigint      not null,
  primary key (merge_id, table_name, row_id),
  constraint people_merge_row_merge foreign key (merge_id) references people_merge (id)
);
