-- The journal: every event in one order, and what is committed beside it.
-- Text that is looked up has collate "C": bytes in order, whatever the locale of the server, and prefix ranges by index.

create table event
(
    position   bigint      not null primary key,  -- gapless, in the order of the commits; given out under the append lock
    stream     text        not null collate "C",
    version    bigint      not null,
    kind       text        not null collate "C",
    command_id text        not null collate "C",
    at         timestamptz not null,
    actor      text        not null collate "C",
    data       bytea       not null,
    unique (stream, version)
);
-- An event is shorter than 2 kB; a longer one moves out of line as it is, without an attempt to compress it.
alter table event alter column data set storage external;

-- What a client's command came to: the same key has the same outcome.
create table command
(
    scope     text   not null collate "C",
    key       text   not null collate "C",
    body_hash text   not null collate "C",
    stream    text   not null collate "C",
    version   bigint not null,
    outcome   text   not null,
    primary key (scope, key)
);

-- Uniqueness across streams: an e-mail address (as a keyed hash), an order number.
create table unique_key
(
    scope text not null collate "C",
    value text not null collate "C",
    owner text not null collate "C",
    primary key (scope, value)
);

-- Effects and due times. They point at the journal and can be rebuilt from it. Rows come and go all day, and a claim
-- rewrites them: room on the page keeps that from touching the indexes, early vacuum keeps the front of the queue short.
create table owed
(
    id            text        not null primary key collate "C",
    due_at        timestamptz not null,
    attempts      integer     not null,
    claimed_by    text        null collate "C",
    claimed_until timestamptz null
) with (fillfactor = 70, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0.02);
create index owed_due on owed (due_at);

-- A cache: deleting all of it changes nothing.
create table snapshot
(
    stream  text        not null primary key collate "C",
    version bigint      not null,
    at      timestamptz not null,
    data    bytea       not null
);
