insert into people_account_lock (id, account_id) values (1, 0);
