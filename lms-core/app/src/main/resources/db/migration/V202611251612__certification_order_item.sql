create table certification_order_item (
  order_id  bigint      not null,
  target_id bigint      not null,
  outcome   varchar(20) not null,
  primary key (order_id, target_id),
  constraint certification_order_item_of foreign key (order_id) references certification_order (id)
);
create index certification_order_item_outcome on certification_order_item (order_id, outcome, target_id);
