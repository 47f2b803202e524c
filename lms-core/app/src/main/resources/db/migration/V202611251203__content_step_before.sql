insert into content_step (id, version_id, step, recorded_at, actor)
select v.id, v.id, 'PUBLISHED', v.recorded_at, 'system' from content_version v;
