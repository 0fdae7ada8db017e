-- What was told is by far the most that an erasure reads, and one statement over all of it may take longer than anybody
-- waits for an answer. So it goes part by part, by id; everything else in one go, as before.

-- So many events at most after one; upto is null where there are none.
create function forget_told(p_person uuid, p_after bigint, p_most int, out upto bigint, out touched bigint)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    s personal_data;
    n bigint;
begin
    touched := 0;
    if not exists (select 1 from erased_person e where e.tenant = current_tenant() and e.person_id = p_person) then
        raise exception 'person % is not to be erased', p_person;
    end if;
    select max(part.id) into upto
      from (select o.id from outbox o where o.tenant = current_tenant() and o.id > p_after order by o.id limit p_most) part;
    if upto is null then return; end if;
    perform set_config('app.erasing', 'on', true);
    for s in select * from personal_data d where d.place = 'outbox' and d.outcome = 'deleted' loop
        execute format('delete from outbox r where r.tenant = current_tenant() and r.id > $3 and r.id <= $4 and (%s)', s.concerns)
            using p_person, user_names(p_person), p_after, upto;
        get diagnostics n = row_count;
        touched := touched + n;
    end loop;
    perform set_config('app.erasing', 'off', true);
end $$;
revoke execute on function forget_told(uuid, bigint, int) from public;
grant execute on function forget_told(uuid, bigint, int) to ${appRole};

-- Every step of the catalogue for one person but those of what was told.
create function forget_elsewhere(p_person uuid) returns table (place text, outcome text, touched bigint)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    s personal_data;
    names text[] := user_names(p_person);
    n bigint;
begin
    if not exists (select 1 from erased_person e where e.tenant = current_tenant() and e.person_id = p_person) then
        raise exception 'person % is not to be erased', p_person;
    end if;
    perform set_config('app.erasing', 'on', true);
    for s in select * from personal_data d
              where d.outcome in ('deleted', 'forgotten') and not (d.place = 'outbox' and d.outcome = 'deleted')
              order by d.step, d.place loop
        if s.outcome = 'deleted' then
            execute format('delete from %I r where r.tenant = current_tenant() and (%s)', s.place, s.concerns)
                using p_person, names;
        else
            execute format('update %I r set %s where r.tenant = current_tenant() and (%s)', s.place, s.change, s.concerns)
                using p_person, names;
        end if;
        get diagnostics n = row_count;
        if n > 0 then
            place := s.place; outcome := s.outcome; touched := n;
            return next;
        end if;
    end loop;
    perform set_config('app.erasing', 'off', true);
end $$;
revoke execute on function forget_elsewhere(uuid) from public;
grant execute on function forget_elsewhere(uuid) to ${appRole};
