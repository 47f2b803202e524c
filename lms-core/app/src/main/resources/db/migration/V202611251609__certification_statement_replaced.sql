create index certification_statement_replaced on certification_statement (replaces);
