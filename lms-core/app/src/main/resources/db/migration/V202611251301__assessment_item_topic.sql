alter table assessment_item add column topic varchar(60);
