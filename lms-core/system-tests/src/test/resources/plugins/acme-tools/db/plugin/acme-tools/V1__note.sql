create table plugin_acme_tools__note (
  person     bigint      not null,
  written    varchar(20) not null,
  moved_from bigint
);
