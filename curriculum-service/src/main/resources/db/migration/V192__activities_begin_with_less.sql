-- As activity_served, which replicas of an earlier release call still, with less to do. What was written under the mark that the
-- caller has at hand is not sent again. The learner is locked and read in one statement, which gives the row as it is once
-- whoever held it is gone; all else is read after that, as they may have changed it. Where nothing is known of the item, what is
-- known of the items of these modules comes along, and is planned once for a connection; null where the caller names none. And
-- whether somebody may read the answers of all items by what they are.
create function activity_answered(p_principal text, p_key text, p_hash bytea, p_person uuid, p_viewer text, p_reach text,
                               p_at timestamptz, p_module text, p_item text, p_before date, p_mark uuid, p_modules text[])
    returns table (claim text, kept_status int, kept_body text, mark uuid, state text, path text, path_version int,
                   time_zone text, own boolean, catalogue bigint, role_maps bigint, item_mean double precision,
                   item_variance double precision, item_answers text, usual int, seconds int[], pool int[], pool_people int,
                   rhythm boolean, holds_key boolean, items_known text)
    language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
    c record;
    d record;
    l record;
begin
    select * into c from idempotency_claim(p_principal, p_key, p_hash);
    if c.state <> 'new' then
        claim := c.state; kept_status := c.kept_status; kept_body := c.kept_body;
        return next;
        return;
    end if;
    select p.time_zone, coalesce(p.user_name = p_viewer, false) as own, p.active into d
      from directory_person p where p.tenant = current_tenant() and p.person_id = p_person;
    if not found then return; end if;
    -- Whoever speaks for themselves needs no other row to be seen.
    if not (d.own and d.active and p_reach <> 'NONE') and not sees(p_viewer, p_person, p_reach) then return; end if;
    loop
        select k.mark, k.path_version,
               case when k.mark = p_mark then null else k.state::text end as state,
               case when k.mark = p_mark then null else k.path::text end as path into l
          from learner k where k.tenant = current_tenant() and k.person_id = p_person for update;
        exit when found;
        insert into learner (tenant, person_id, updated_at) values (current_tenant(), p_person, p_at)
            on conflict do nothing;
    end loop;
    return query
        select 'new', 0, '', l.mark::uuid, l.state::text, l.path::text, l.path_version::int, d.time_zone::text, d.own::boolean,
               coalesce((select e.number from edition e where e.tenant = current_tenant() and e.what = 'catalogue'), 0),
               coalesce((select e.number from edition e where e.tenant = current_tenant() and e.what = 'role-maps'), 0),
               i.mean, i.variance, h.answers, usual_seconds(t.own), t.own, t.pool, t.people,
               exists (select from slot_plan s where s.tenant = current_tenant() and s.person_id = p_person)
                   or exists (select from upcoming_task u where u.tenant = current_tenant() and u.person_id = p_person),
               exists (select from directory_person r
                        where r.tenant = current_tenant() and r.manager_id = p_person and r.active),
               case when p_item is not null and p_modules is not null and i.mean is null and h.answers is null then items_known(p_modules, p_before) end
          from (values (1)) one
          left join item_difficulty i on i.tenant = current_tenant() and i.module = p_module and i.item = p_item
          cross join lateral
               (select json_agg(a.said order by a.day, a.occurred_at, a.person_id)::text as answers
                  from item_answer a
                 where a.tenant = current_tenant() and a.module = p_module and a.item = p_item and a.day < p_before) h
          cross join lateral
               (select max(s.seconds) filter (where s.item = p_item) as own,
                       array_agg(usual_seconds(s.seconds) order by s.item) filter (where s.item <> p_item
                           and cardinality(s.seconds) >= 6) as pool,
                       max(cardinality(s.seconds)) filter (where s.item <> p_item and cardinality(s.seconds) >= 6) - 1 as people
                  from item_times(p_module, p_before) s
                 where p_item is not null) t;
end $$;

-- What is known of the items of some modules, by what was answered on the days before one: as a JSON array of what each has
-- heard, with the answers of those days that are not gathered yet.
create function items_known(p_modules text[], p_before date) returns text
    language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
    return (
        with waiting as (
            select a.module, a.item, json_agg(a.said order by a.day, a.occurred_at, a.person_id) as said
              from item_answer a
             where a.tenant = current_tenant() and a.module = any (p_modules) and a.day < p_before
             group by a.module, a.item),
        heard as (
            select d.* from item_difficulty d where d.tenant = current_tenant() and d.module = any (p_modules))
        select coalesce(json_agg(json_build_object(
                   'module', coalesce(h.module, w.module), 'item', coalesce(h.item, w.item),
                   'mean', h.mean, 'variance', h.variance, 'answers', h.answers, 'startMean', h.start_mean,
                   'startVariance', h.start_variance, 'toldMean', h.told_mean, 'said', w.said)
                   order by coalesce(h.module, w.module), coalesce(h.item, w.item)), '[]')::text
          from heard h full join waiting w on w.module = h.module and w.item = h.item);
end $$;
