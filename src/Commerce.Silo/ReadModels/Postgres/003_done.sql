-- When a fulfilment order ended, so that a store sees what it has done today. What happened before is read anew.
alter table fulfilment_row add column ended_at bigint;
create index fulfilment_row_done on fulfilment_row (location, ended_at) where ended_at is not null;

delete from fulfilment_row;
update projection set position = 0;
