-- Whether a waiting reading is about somebody erased was asked for each of them, which took a second for some hundred
-- thousand. Tools have few names for people: each is asked for once, found by jumping along an index from name to name.
create index signal_unnamed on signal (tenant, source_id, person_ref)
    where state <> 'ACCEPTED' and person_id is null and person_ref is not null;

create function waiting_names() returns table (source_id uuid, person_ref text) language sql stable rows 100 as $$
    with recursive name as (
        (select s.source_id, s.person_ref from signal s
          where s.tenant = current_tenant() and s.state <> 'ACCEPTED' and s.person_id is null and s.person_ref is not null
          order by s.source_id, s.person_ref limit 1)
        union all
        select next.source_id, next.person_ref from name cross join lateral (
            select s.source_id, s.person_ref from signal s
             where s.tenant = current_tenant() and s.state <> 'ACCEPTED' and s.person_id is null and s.person_ref is not null
               and (s.source_id, s.person_ref) > (name.source_id, name.person_ref)
             order by s.source_id, s.person_ref limit 1) next)
    select name.source_id, name.person_ref from name
$$;

-- The names under which readings wait that are about somebody who is or was erased, or whom a source was told it means.
create function names_of_erased(p_person uuid) returns table (source_id uuid, person_ref text)
    language sql stable rows 3 as $$
    select w.source_id, w.person_ref from waiting_names() w
     where (exists (select 1 from erased_person e where e.tenant = current_tenant() and e.person_id = p_person)
            or exists (select 1 from source_person n where n.tenant = current_tenant() and n.person_id = p_person))
       and erased_reading(w.source_id, w.person_ref, p_person)
$$;

update personal_data set concerns = 'r.id in (select s.event_id from signal s where s.tenant = r.tenant and (s.person_id = $1 or s.person_id is null and (s.source_id, s.person_ref) in (select n.source_id, n.person_ref from names_of_erased($1) n)))'
 where place = 'delivered_event' and step = 30;
update personal_data set concerns = 'r.person_id = $1 or r.person_id is null and (r.source_id, r.person_ref) in (select n.source_id, n.person_ref from names_of_erased($1) n)'
 where place = 'signal' and step = 40;
