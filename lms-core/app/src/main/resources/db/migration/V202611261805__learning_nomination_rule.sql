alter table learning_nomination add rule_id bigint;
