-- mean fraction of the other responses of the attempt; null when there was no other
alter table assessment_response add column rest decimal(9,6);
