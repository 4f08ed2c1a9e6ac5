-- Read models: lists of orders, store queues and stock levels. They follow the journal, hold nothing of their own, and can be
-- dropped and made again at any time. Instants are microseconds since 1970, ids are text.

create table projection (name text primary key, position bigint not null);

create table order_row (
    id         text   not null primary key collate "C",
    version    bigint not null,
    number     text   collate "C",
    customer   text   collate "C",
    status     text   not null collate "C",
    channel    text   not null collate "C",
    placed_at  bigint not null,
    total      bigint not null,
    currency   text   not null collate "C"
);
create unique index order_row_number on order_row (number);
create index order_row_customer on order_row (customer, placed_at) where customer is not null;
create index order_row_placed on order_row (placed_at);

-- Words by which people find an order: names, e-mail, the phone's digits.
create table order_word (
    word      text   not null collate "C",
    order_id  text   not null collate "C",
    placed_at bigint not null,
    primary key (word, placed_at, order_id)
);
create index order_word_order on order_word (order_id);

create table fulfilment_row (
    id          text   not null primary key collate "C",
    version     bigint not null,
    order_id    text   not null collate "C",
    location    text   not null collate "C",
    method      text   not null collate "C",
    status      text   not null collate "C",
    ended       int    not null,
    promised_at bigint not null,
    opened_at   bigint not null
);
create index fulfilment_row_queue on fulfilment_row (location, promised_at) where ended = 0;
create index fulfilment_row_order on fulfilment_row (order_id);

create table stock_level (
    variant   text   not null collate "C",
    location  text   not null collate "C",
    version   bigint not null,
    on_hand   int    not null,
    available int    not null,
    primary key (variant, location)
);
