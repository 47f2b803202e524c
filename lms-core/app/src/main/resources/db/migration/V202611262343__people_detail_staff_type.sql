delete from people_detail where attribute = 'staff-type';
