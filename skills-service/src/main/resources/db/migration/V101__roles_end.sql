-- The first day on which a role of somebody ends, that what is left of them be told on the day.
alter table person_roles add column next_end date;
create index person_roles_next_end on person_roles (next_end) where next_end is not null;

-- Whoever looks for roles that have ended looks over all tenants, by this name and no other.
create policy ending on person_roles for select to current_user using (true);
create function tenants_with_ended_roles(on_day date) returns table (tenant text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct r.tenant from person_roles r where r.next_end <= on_day order by r.tenant
$$;
revoke execute on function tenants_with_ended_roles(date) from public;
grant execute on function tenants_with_ended_roles(date) to ${appRole};
