insert into people_staff_type
  (id, person_id, type, decision, valid_from, valid_to, open_key, recorded_at, recorded_by, retracted_at)
select d.id, d.person_id,
       case when d.content = 'CADRE' then 'ELECTED' else d.content end,
       '', d.valid_from, d.valid_to,
       case when d.retracted_at is null and d.valid_to is null then d.person_id end,
       d.recorded_at, a.person_id, d.retracted_at
  from people_detail d
  join people_import i on i.id = d.import_id
  join people_account a on a.id = i.applied_by
 where d.attribute = 'staff-type'
   and not exists (select 1 from people_staff_type t where t.person_id = d.person_id);
