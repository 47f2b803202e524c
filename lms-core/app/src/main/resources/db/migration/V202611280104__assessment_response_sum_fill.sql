insert into assessment_response_sum (run_id, position, total, answers)
select r.run_id, r.position, sum(r.fraction), count(*) from assessment_response r group by r.run_id, r.position;
