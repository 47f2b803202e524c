update reports_hour_norm
   set staff_type = 'ELECTED',
       open_key = case when open_key is null then null else 'ELECTED' end
 where staff_type = 'CADRE';
