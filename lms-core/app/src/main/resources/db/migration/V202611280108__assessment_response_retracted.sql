-- when the run was graded again
alter table assessment_response add column retracted_at datetime(6);
