update assessment_response set attempt =
  (select 1 + count(distinct earlier.run_id) from learning_run own
   join learning_result earlier on earlier.registration_id = own.registration_id
    and earlier.activity_id = own.activity_id and earlier.run_id < own.id
   where own.id = assessment_response.run_id);
