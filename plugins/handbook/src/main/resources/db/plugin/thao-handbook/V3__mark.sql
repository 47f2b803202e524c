create table plugin_thao_handbook__mark (
  incident  varchar(36) not null,
  item      int         not null,
  turn      int         not null,
  marked_at datetime(6) not null,
  marked_by bigint,
  primary key (incident, item, turn)
);
