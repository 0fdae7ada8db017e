-- First answers that their items have not heard yet: an item hears a day's answers together, once the day is closed, in the
-- order in which they were given. Then they go. Nobody waits for anybody to write one. That an answer is somebody's first is
-- known from item_first_answer; the key finds the closed days of a module without reading what is answered today.
create table item_answer (
    tenant      text not null,
    module      text not null,
    item        text not null,
    person_id   uuid not null,
    day         date not null,
    occurred_at timestamptz not null,
    said        json not null,
    seconds     int not null,
    primary key (tenant, module, day, item, person_id)
);
create index item_answer_day on item_answer (tenant, day);
select guard_tenant('item_answer');

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('item_answer', 40, 'deleted', 'answers that questions have not heard yet', 'r.person_id = $1', null);

create function last_hundred(p_seconds int[]) returns int[] language sql immutable as $$
    select p_seconds[greatest(1, cardinality(p_seconds) - 99):]
$$;

-- How long unassisted first answers to the items of a module took, those of the days before one: the latest hundred of each.
create function item_times(p_module text, p_before date) returns table (item text, seconds int[]) language sql stable as $$
    with waiting as (
        select a.item, array_agg(a.seconds order by a.day, a.occurred_at, a.person_id) as seconds
          from item_answer a
         where a.tenant = current_tenant() and a.module = p_module and a.day < p_before and a.seconds > 0
         group by a.item),
    heard as (
        select d.item, d.seconds from item_difficulty d where d.tenant = current_tenant() and d.module = p_module),
    together as (
        select coalesce(h.item, w.item) as item, h.seconds || w.seconds as seconds
          from heard h full join waiting w on w.item = h.item)
    select t.item, last_hundred(t.seconds) from together t
$$;

-- As activity_opened, which replicas of an earlier release call still, by what was answered on the days before one: what the
-- item has heard, and beside it the answers of those days that are not gathered yet. Planned once for a connection: planning
-- takes longer than what is planned.
create function activity_served(p_principal text, p_key text, p_hash bytea, p_person uuid, p_viewer text, p_reach text,
                               p_at timestamptz, p_module text, p_item text, p_before date)
    returns table (claim text, kept_status int, kept_body text, state text, path text, path_version int,
                   time_zone text, own boolean, catalogue bigint, role_maps bigint, item_mean double precision,
                   item_variance double precision, item_answers text, usual int, seconds int[], pool int[], pool_people int,
                   rhythm boolean)
    language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
    c record;
begin
    select * into c from idempotency_claim(p_principal, p_key, p_hash);
    if c.state <> 'new' then
        return query select c.state, c.kept_status, c.kept_body, null, null, null::int, null, null::boolean,
            null::bigint, null::bigint, null::double precision, null::double precision, null, null::int, null::int[],
            null::int[], null::int, null::boolean;
        return;
    end if;
    return query
        select 'new', 0, '', l.state, l.path, l.path_version, l.time_zone, l.own, l.catalogue, l.role_maps, d.mean, d.variance,
               h.answers, usual_seconds(t.own), t.own, t.pool, t.people, has_rhythm(p_person)
          from learner_locked(p_person, p_viewer, p_reach, p_at) l
          left join item_difficulty d on d.tenant = current_tenant() and d.module = p_module and d.item = p_item
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
