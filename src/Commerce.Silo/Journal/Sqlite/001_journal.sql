-- The journal: every event in one order, and what is committed beside it. Text compares by its bytes (binary, the default).
-- Instants are microseconds since 1970, UTC. A position is a rowid, so that every index of event holds it as well.

create table event
(
    position   integer not null primary key,  -- gapless, in the order of the commits
    stream     text    not null,
    version    integer not null,
    kind       text    not null,
    command_id text    not null,
    at         integer not null,
    actor      text    not null,
    data       blob    not null,
    unique (stream, version)
) strict;

-- What a client's command came to: the same key has the same outcome.
create table command
(
    scope     text    not null,
    key       text    not null,
    body_hash text    not null,
    stream    text    not null,
    version   integer not null,
    outcome   text    not null,
    primary key (scope, key)
) strict, without rowid;

-- Uniqueness across streams: an e-mail address (as a keyed hash), an order number.
create table unique_key
(
    scope text not null,
    value text not null,
    owner text not null,
    primary key (scope, value)
) strict, without rowid;

-- Effects and due times. They point at the journal and can be rebuilt from it.
create table owed
(
    id            text    not null primary key,
    due_at        integer not null,
    attempts      integer not null,
    claimed_by    text    null,
    claimed_until integer null
) strict, without rowid;
create index owed_due on owed (due_at);

-- A cache: deleting all of it changes nothing.
create table snapshot
(
    stream  text    not null primary key,
    version integer not null,
    at      integer not null,
    data    blob    not null
) strict;
