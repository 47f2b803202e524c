create table plugin_acme_tools_note (
  person  bigint      not null,
  written varchar(20) not null
);
