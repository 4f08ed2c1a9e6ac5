-- Every message that was sent or, where there is no mail server, is only shown. A message has one key and one row, whatever
-- was repeated. What is personal is sealed under its recipient's key. Instants are microseconds since 1970.
create table outbox
(
    key        text not null primary key collate "C",
    effect     text not null,
    template   text not null,
    locale     text not null,
    fate       text not null,
    at         bigint not null,
    subject_id text not null collate "C",
    recipient  text not null,
    email_hash text collate "C",
    order_id   text collate "C",
    fulfilment_order_id text collate "C",
    content    text
);
create index outbox_at on outbox (at, key);
create index outbox_order on outbox (order_id, at, key);
create index outbox_subject on outbox (subject_id, at, key);
create index outbox_email on outbox (email_hash, at, key);
