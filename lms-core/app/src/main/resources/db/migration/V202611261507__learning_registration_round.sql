alter table learning_registration add column round int default 1 not null;
