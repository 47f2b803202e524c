alter table people_account add (locked_at datetime(6), session_epoch int default 0 not null);
