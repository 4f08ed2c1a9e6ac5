-- The books of the built-in test payment provider: another company's, as it were. Nothing of ours reads them but the auditor.
-- Instants are microseconds since 1970, amounts are minor units.

create table test_provider_card
(
    token       text not null primary key,
    scenario    text not null,  -- what its number does; the number is not kept
    brand       text not null,
    last_digits text not null,
    created_at  integer not null
) strict;

create table test_provider_transaction
(
    id         text not null primary key,
    kind       text not null,  -- authorisation, charge, cancellation, refund
    about      text,         -- the authorisation or charge that it is taken from
    payment    text not null,  -- the merchant's names for it
    number     integer not null,
    card       text,
    amount     integer not null,
    currency   text not null,
    status     text not null,
    reason     text,
    used       integer not null default 0,  -- of an authorisation charged or cancelled, of a charge refunded
    expires_at integer,
    created_at integer not null
) strict;
create index test_provider_transaction_payment on test_provider_transaction (payment);

create table test_provider_call
(
    key       text not null primary key,
    body_hash text not null,
    calls     integer not null,
    response  text
) strict;

create table test_provider_event
(
    id           text not null primary key,
    payload      text not null,
    due_at       integer not null,
    attempts     integer not null default 0,
    delivered_at integer
) strict;
create index test_provider_event_due on test_provider_event (due_at) where delivered_at is null;
