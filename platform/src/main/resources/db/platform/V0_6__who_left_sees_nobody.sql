-- As before, but whoever has left sees nobody, whatever their token still says and whoever still names them as manager.
create or replace function sees(viewer text, person uuid, reach text) returns boolean language plpgsql stable as $$
declare
    candidate uuid := person;
    boss uuid;
    me uuid;
    works_here boolean;
begin
    if reach = 'NONE' or reach is null then return false; end if;
    select p.person_id, p.active into me, works_here from directory_person p
     where p.tenant = current_tenant() and p.user_name = viewer;
    if not works_here then return false; end if;
    if reach = 'ALL' then
        return exists (select 1 from directory_person p where p.tenant = current_tenant() and p.person_id = person);
    end if;
    if me is null then return false; end if;
    if me = person then return true; end if;
    if reach <> 'LINE' then return false; end if;
    for depth in 1..100 loop
        select p.manager_id into boss from directory_person p where p.tenant = current_tenant() and p.person_id = candidate;
        if boss is null then return false; end if;
        if boss = me then return true; end if;
        candidate := boss;
    end loop;
    return false;
end $$;

-- All whom a viewer sees by themselves or by their line, as sees() decides of one: down the line, not up from everybody.
create function in_sight(viewer text, reach text) returns uuid[] language sql stable as $$
    with recursive line (person_id, depth) as (
        select p.person_id, 0 from directory_person p
         where p.tenant = current_tenant() and p.user_name = viewer and p.active and reach in ('SELF', 'LINE')
        union
        select p.person_id, l.depth + 1 from line l
          join directory_person p on p.tenant = current_tenant() and p.manager_id = l.person_id
         where reach = 'LINE' and l.depth < 100)
    select array(select distinct person_id from line)
$$;
