create table learning_digest_line (
  id            bigint      not null primary key,
  digest_id     bigint      not null,
  nomination_id bigint      not null,
  what          varchar(10) not null,
  due_on        date        not null,
  constraint learning_digest_line_once unique (nomination_id, what, due_on),
  constraint learning_digest_line_digest foreign key (digest_id) references learning_digest (id)
);
