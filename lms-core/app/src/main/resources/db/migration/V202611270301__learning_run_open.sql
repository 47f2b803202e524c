-- what waits for an assessor is asked for by type
create index learning_run_open on learning_run (type, closed_at);
