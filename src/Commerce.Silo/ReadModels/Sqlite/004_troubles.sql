-- What is wrong with orders and their parts, a bit for each OrderTrouble. What happened before is read anew.
alter table order_row add column trouble int not null default 0;
alter table fulfilment_row add column trouble int not null default 0;
create index order_row_trouble on order_row (id) where trouble > 0;
create index fulfilment_row_trouble on fulfilment_row (order_id) where trouble > 0;

delete from order_row;
delete from fulfilment_row;
update projection set position = 0;
