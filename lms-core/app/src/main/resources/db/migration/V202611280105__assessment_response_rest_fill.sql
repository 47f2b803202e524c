update assessment_response set rest =
  (select round((s.total - assessment_response.fraction) / (s.answers - 1), 6) from assessment_response_sum s
   where s.run_id = assessment_response.run_id and s.position = assessment_response.position and s.answers > 1);
