create index people_unit_former_change on people_unit_former (change_id);
