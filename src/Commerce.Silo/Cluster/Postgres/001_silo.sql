-- The silos that share this database. A row whose lease has run out is a silo that died.
create table silo (
    id      text primary key,
    address text not null,
    lease   timestamptz not null
);
