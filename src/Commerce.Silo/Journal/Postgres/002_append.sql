-- Appends in one round trip. The lock is taken by a statement of its own, so that the snapshots of those that follow are
-- younger than the last commit; it ends with the transaction, which is this call. Either everything is inserted and
-- first_position is set, or nothing is and the other results say what is in the way. A part without rows comes as null.
-- Lookups are scalar subqueries on purpose: they stay index lookups, whatever the planner thinks of a young table.

create function journal_append
(
    h_stream text[], h_expected bigint[],  -- each stream once: the version that its first batch was decided on
    e_stream text[], e_version bigint[], e_kind text[], e_command_id text[], e_at timestamptz[], e_actor text[], e_data bytea[],
    c_scope text[], c_key text[], c_body_hash text[], c_stream text[], c_version bigint[], c_outcome text[],
    t_scope text[], t_value text[], t_owner text[],  -- unique values taken
    g_scope text[], g_value text[], g_owner text[],  -- unique values given back
    o_id text[], o_due_at timestamptz[], o_attempts integer[], o_claimed_by text[], o_claimed_until timestamptz[],
    s_id text[],  -- owed rows settled
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

    first_position := last_position + 1;
end
$$;

create function journal_heads(streams text[]) returns bigint[] language sql stable as
$$
    select array(
        select coalesce((select version from event e where e.stream = s.stream order by version desc limit 1), 0)
        from unnest(streams) with ordinality s (stream, i) order by i)
$$;

-- What is committed at these places, read under the append lock: an append that still runs is waited for.
create function journal_committed(streams text[], versions bigint[]) returns setof event language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(7165065848790606693);
    return query
        select e.* from unnest(streams, versions) p (stream, version)
        join event e on e.stream = p.stream and e.version = p.version
        order by e.position;
end
$$;
