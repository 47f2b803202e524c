-- the statistics read the first attempts at a question in the order that they group by, and nothing else
create index assessment_response_statistics on assessment_response
  (item_id, attempt, retracted_at, item_version, person_id, fraction, rest, response_class);
