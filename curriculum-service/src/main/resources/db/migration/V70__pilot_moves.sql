-- Whoever came into a pilot group or went out of one, until their path is planned for it.
create table pilot_move (
    tenant      text not null,
    person_id   uuid not null,
    causation   uuid,
    correlation uuid,
    primary key (tenant, person_id)
);
select guard_tenant('pilot_move');

create policy waiting on pilot_move for select to current_user using (true);
create function tenants_with_pilot_moves() returns table (tenant text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct m.tenant from pilot_move m
$$;
revoke execute on function tenants_with_pilot_moves() from public;
grant execute on function tenants_with_pilot_moves() to ${appRole};
