alter table competency_competency add (retired int default 0 not null);
