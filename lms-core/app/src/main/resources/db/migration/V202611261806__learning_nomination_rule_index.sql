create index learning_nomination_of_rule on learning_nomination (rule_id, open_key);
