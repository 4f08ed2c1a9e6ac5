-- Effects that the silo carries out right after the commit, before any row of owed is written for them: one row for each silo, which
-- each of its appends replaces.

create table under_way
(
    silo    text    not null primary key,
    turn    integer not null,
    until   integer not null,
    effects text    not null  -- [[position, n], …]: of which event, and which of its effects
) strict, without rowid;
