-- The keys that seal what is personal, one for each subject. They are no part of the journal, so that a key can be destroyed:
-- the row of an erased subject stays without its key, and the subject never gets another.
create table subject_key
(
    subject   text   not null primary key,
    key       blob,
    erased_at integer  -- microseconds since 1970
) strict;
