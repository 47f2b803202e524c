-- the person's how many-eth graded attempt at the quiz, within one registration
alter table assessment_response add column attempt int default 1 not null;
