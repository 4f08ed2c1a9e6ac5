-- The books of the built-in test payment provider: another company's, as it were. Nothing of ours reads them but the auditor.
-- Instants are microseconds since 1970, amounts are minor units.

create table test_provider_card
(
    token       text not null primary key collate "C",
    scenario    text not null,  -- what its number does; the number is not kept
    brand       text not null,
    last_digits text not null,
    created_at  bigint not null
);

create table test_provider_transaction
(
    id         text not null primary key collate "C",
    kind       text not null,  -- authorisation, charge, cancellation, refund
    about      text collate "C",         -- the authorisation or charge that it is taken from
    payment    text not null,  -- the merchant's names for it
    number     bigint not null,
    card       text,
    amount     bigint not null,
    currency   text not null,
    status     text not null,
    reason     text,
    used       bigint not null default 0,  -- of an authorisation charged or cancelled, of a charge refunded
    expires_at bigint,
    created_at bigint not null
);
create index test_provider_transaction_payment on test_provider_transaction (payment);

create table test_provider_call
(
    key       text not null primary key collate "C",
    body_hash text not null,
    calls     bigint not null,
    response  text
);

create table test_provider_event
(
    id           text not null primary key collate "C",
    payload      text not null,
    due_at       bigint not null,
    attempts     bigint not null default 0,
    delivered_at bigint
);
create index test_provider_event_due on test_provider_event (due_at) where delivered_at is null;
