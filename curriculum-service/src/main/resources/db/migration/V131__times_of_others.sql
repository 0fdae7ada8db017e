-- As activity_begun, which replicas of an earlier release call still, with the times of others from which an item's intensity follows: its own, and the usual ones of the other
-- items of its module, six people at least, as one of them may be who is timed; and whether what comes next may depend on slots or tasks.
create function activity_opened(p_principal text, p_key text, p_hash bytea, p_person uuid, p_viewer text, p_reach text,
                               p_at timestamptz, p_module text, p_item text)
    returns table (claim text, kept_status int, kept_body text, state text, path text, path_version int,
                   time_zone text, own boolean, catalogue bigint, role_maps bigint, item_mean double precision,
                   item_variance double precision, usual int, seconds int[], pool int[], pool_people int, rhythm boolean)
    language plpgsql as $$
declare
    c record;
begin
    select * into c from idempotency_claim(p_principal, p_key, p_hash);
    if c.state <> 'new' then
        return query select c.state, c.kept_status, c.kept_body, null, null, null::int, null, null::boolean,
            null::bigint, null::bigint, null::double precision, null::double precision, null::int, null::int[], null::int[],
            null::int, null::boolean;
        return;
    end if;
    return query
        select 'new', 0, '', l.state, l.path, l.path_version, l.time_zone, l.own, l.catalogue, l.role_maps, d.mean, d.variance,
               usual_seconds(d.seconds), d.seconds, o.pool, o.people, has_rhythm(p_person)
          from learner_locked(p_person, p_viewer, p_reach, p_at) l
          left join item_difficulty d on d.tenant = current_tenant() and d.module = p_module and d.item = p_item
          cross join lateral
               (select array_agg(usual_seconds(i.seconds) order by i.item) as pool, max(cardinality(i.seconds)) - 1 as people
                  from item_difficulty i
                 where p_item is not null and i.tenant = current_tenant() and i.module = p_module and i.item <> p_item
                   and cardinality(i.seconds) >= 6) o;
end $$;
