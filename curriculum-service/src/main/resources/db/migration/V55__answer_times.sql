-- How long unassisted first answers to an item took, the latest hundred in seconds: what is usual is their median.
alter table item_difficulty add column seconds int[] not null default '{}';

create function usual_seconds(p_seconds int[]) returns int language sql immutable as $$
    select case when cardinality(p_seconds) >= 5
                then (select percentile_disc(0.5) within group (order by s) from unnest(p_seconds) s) end
$$;

-- As before, with the item's usual time; null where fewer than five are known.
drop function activity_begun(text, text, bytea, uuid, text, text, timestamptz, text, text);
create function activity_begun(p_principal text, p_key text, p_hash bytea, p_person uuid, p_viewer text, p_reach text,
                               p_at timestamptz, p_module text, p_item text)
    returns table (claim text, kept_status int, kept_body text, state text, path text, path_version int,
                   time_zone text, own boolean, catalogue bigint, role_maps bigint, item_mean double precision,
                   item_variance double precision, usual int)
    language plpgsql as $$
declare
    c record;
begin
    select * into c from idempotency_claim(p_principal, p_key, p_hash);
    if c.state <> 'new' then
        return query select c.state, c.kept_status, c.kept_body, null, null, null::int, null, null::boolean,
            null::bigint, null::bigint, null::double precision, null::double precision, null::int;
        return;
    end if;
    return query
        select 'new', 0, '', l.state, l.path, l.path_version, l.time_zone, l.own, l.catalogue, l.role_maps, d.mean, d.variance,
               usual_seconds(d.seconds)
          from learner_locked(p_person, p_viewer, p_reach, p_at) l
          left join item_difficulty d on d.tenant = current_tenant() and d.module = p_module and d.item = p_item;
end $$;
