-- Effects that a silo carries out right after the commit, before any row of owed is written for them: one row for each silo, which
-- each of its appends replaces. It is rewritten all day: room on its page keeps the new version beside the old one.

create table under_way
(
    silo     text        not null primary key collate "C",
    turn     bigint      not null,
    until    timestamptz not null,
    position bigint[]    not null,  -- of the events that owe them
    nth      integer[]   not null   -- which effect of that event
) with (fillfactor = 10, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_scale_factor = 0);
alter table under_way alter column position set storage plain, alter column nth set storage plain;

-- The same as before, and what is under way.
drop function journal_append;
create function journal_append
(
    h_stream text[], h_expected bigint[],  -- each stream once: the version that its first batch was decided on
    e_stream text[], e_version bigint[], e_kind text[], e_command_id text[], e_at timestamptz[], e_actor text[], e_data bytea[],
    c_scope text[], c_key text[], c_body_hash text[], c_stream text[], c_version bigint[], c_outcome text[],
    t_scope text[], t_value text[], t_owner text[],  -- unique values taken
    g_scope text[], g_value text[], g_owner text[],  -- unique values given back
    o_id text[], o_due_at timestamptz[], o_attempts integer[], o_claimed_by text[], o_claimed_until timestamptz[],
    s_id text[],  -- owed rows settled
    u_silo text, u_turn bigint, u_until timestamptz,  -- what is under way in the silo; null: it says nothing
    u_position bigint[], u_nth integer[],  -- of events committed before
    n_event integer[], n_nth integer[],  -- of this append's events, counted from 1
    out first_position bigint,
    out heads bigint[],  -- of every h_stream, when one is not as expected
    out known_hash text[], out known_stream text[], out known_version bigint[], out known_outcome text[],
        -- of every c_key, null where it is new, when one is not
    out owners text[]  -- of every t_value, null where it is free, when one is another's
)
language plpgsql as
$$
declare
    last_position bigint;
    moved boolean;
begin
    perform pg_advisory_xact_lock(7165065848790606693);  -- "commerce" in ASCII

    select coalesce((select position from event order by position desc limit 1), 0),
           exists (select from unnest(h_stream, h_expected) h (stream, expected)
                   where expected <> coalesce(
                       (select version from event e where e.stream = h.stream order by version desc limit 1), 0))
      into last_position, moved;
    if moved then
        heads := journal_heads(h_stream);
    end if;

    if c_key is not null and exists (
        select from unnest(c_scope, c_key) n (scope, key)
        where (select c.version from command c where c.scope = n.scope and c.key = n.key) is not null)
    then
        select array_agg(c.body_hash order by i), array_agg(c.stream order by i),
               array_agg(c.version order by i), array_agg(c.outcome order by i)
          into known_hash, known_stream, known_version, known_outcome
        from unnest(c_scope, c_key) with ordinality n (scope, key, i)
        left join command c on c.scope = n.scope and c.key = n.key;
    end if;

    if t_value is not null and exists (
        select from unnest(t_scope, t_value, t_owner) n (scope, value, owner)
        where (select u.owner from unique_key u where u.scope = n.scope and u.value = n.value) <> n.owner)
    then
        owners := array(select (select u.owner from unique_key u where u.scope = n.scope and u.value = n.value)
                        from unnest(t_scope, t_value) with ordinality n (scope, value, i) order by i);
    end if;

    if heads is not null or known_hash is not null or owners is not null then
        return;
    end if;

    if e_stream is not null then
        insert into event (position, stream, version, kind, command_id, at, actor, data)
        select last_position + i, stream, version, kind, command_id, at, actor, data
        from unnest(e_stream, e_version, e_kind, e_command_id, e_at, e_actor, e_data) with ordinality
            n (stream, version, kind, command_id, at, actor, data, i);
    end if;

    if c_key is not null then
        insert into command (scope, key, body_hash, stream, version, outcome)
        select * from unnest(c_scope, c_key, c_body_hash, c_stream, c_version, c_outcome);
    end if;

    if g_value is not null then
        delete from unique_key u using unnest(g_scope, g_value, g_owner) n (scope, value, owner)
        where u.scope = n.scope and u.value = n.value and u.owner = n.owner;
    end if;

    -- A conflict here is the owner's own value, taken again; another's was found above.
    if t_value is not null then
        insert into unique_key (scope, value, owner)
        select * from unnest(t_scope, t_value, t_owner)
        on conflict (scope, value) do nothing;
    end if;

    if s_id is not null then
        delete from owed where id = any (s_id);
    end if;

    if o_id is not null then
        insert into owed (id, due_at, attempts, claimed_by, claimed_until)
        select * from unnest(o_id, o_due_at, o_attempts, o_claimed_by, o_claimed_until)
        on conflict (id) do update set due_at = excluded.due_at, attempts = excluded.attempts,
            claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until;
    end if;

    -- An append that was given up and arrives late must not bring back what was said before.
    if u_silo is not null then
        insert into under_way as u (silo, turn, until, position, nth)
        values (u_silo, u_turn, u_until,
            u_position || array(select last_position + e from unnest(n_event) with ordinality n (e, i) order by i), coalesce(u_nth || n_nth, '{}'))
        on conflict (silo) do update set
            turn = excluded.turn, until = excluded.until, position = excluded.position, nth = excluded.nth
        where u.turn < excluded.turn;
    end if;

    first_position := last_position + 1;
end
$$;

-- A snapshot is written far more often than it is read: what its compression costs is never earned back.
alter table snapshot alter column data set storage external;
