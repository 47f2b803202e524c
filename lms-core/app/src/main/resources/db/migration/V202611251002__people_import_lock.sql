create table people_import_lock (
  id        int    not null primary key,
  import_id bigint not null
);
