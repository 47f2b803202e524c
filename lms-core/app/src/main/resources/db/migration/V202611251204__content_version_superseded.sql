update content_version set status = 'RETIRED' where status = 'PUBLISHED' and number <
  (select x.newest from (select w.course_id course, max(w.number) newest from content_version w
   where w.status = 'PUBLISHED' group by w.course_id) x where x.course = content_version.course_id);
