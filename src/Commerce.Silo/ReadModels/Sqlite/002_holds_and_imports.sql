-- What checkouts hold of each stock item, and the imports by their age. What happened before is read anew.
alter table stock_level add column held int not null default 0;
alter table stock_level add column holds int not null default 0;
alter table stock_level add column held_until bigint;

create table import_row (
    id         text   not null primary key,
    actor      text   not null,
    started_at bigint not null
);
create index import_row_started on import_row (started_at);

delete from stock_level;
update projection set position = 0;
