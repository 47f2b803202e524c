alter table people_account add (totp_secret varchar(200), totp_step bigint default 0 not null);
