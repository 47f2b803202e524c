create table people_account_lock (
  id         int    not null primary key,
  account_id bigint not null
);
