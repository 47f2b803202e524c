alter table learning_run add column pending_position bigint;
