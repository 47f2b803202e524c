drop table assessment_response_sum;
