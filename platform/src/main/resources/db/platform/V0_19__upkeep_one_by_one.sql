-- To look for what came late about somebody read all of what was told in one statement, and whoever it failed for was
-- first again the next time. Now everybody is listed, and each is looked after part by part. look_after_erased() stays
-- for replicas of the release before.

create function erased_to_look_after() returns table (tenant text, person_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.tenant, e.person_id from erased_person e
     where e.settled_at is null and e.looked_at < now() - interval '1 day' order by e.looked_at
$$;
revoke execute on function erased_to_look_after() from public;
grant execute on function erased_to_look_after() to ${appRole};

-- What was told late, so many events at most after one; up to which it was read, null where there are none or a hold keeps
-- them. What goes is on record in the same transaction.
create function look_for_told(p_tenant text, p_person uuid, p_after bigint, p_most int) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    part record;
begin
    perform set_config('app.tenant', p_tenant, true);
    if is_held(p_person) then return null; end if;
    select f.upto, f.touched into part from forget_told(p_person, p_after, p_most) f;
    if part.touched > 0 then
        perform audit_append(now(), 'system', 'person.erase-late', 'person/' || p_person, 'done', '');
    end if;
    return part.upto;
end $$;
revoke execute on function look_for_told(text, uuid, bigint, int) from public;
grant execute on function look_for_told(text, uuid, bigint, int) to ${appRole};

-- Everything else that came late. With this the person was looked after for a day, and after a month for good.
create function look_elsewhere(p_tenant text, p_person uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    late bigint := 0;
begin
    perform set_config('app.tenant', p_tenant, true);
    if not is_held(p_person) then
        select coalesce(sum(f.touched), 0) into late from forget_elsewhere(p_person) f;
    end if;
    update erased_person p
       set looked_at = now(), settled_at = case when p.erased_at < now() - interval '31 days' then now() end
     where p.tenant = p_tenant and p.person_id = p_person;
    if late > 0 then
        perform audit_append(now(), 'system', 'person.erase-late', 'person/' || p_person, 'done', '');
    end if;
end $$;
revoke execute on function look_elsewhere(text, uuid) from public;
grant execute on function look_elsewhere(text, uuid) to ${appRole};
