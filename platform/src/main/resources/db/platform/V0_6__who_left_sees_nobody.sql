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
