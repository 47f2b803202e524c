insert into people_import_lock (id, import_id) values (1, 0);
