create index people_assignment_import on people_assignment (import_id);
