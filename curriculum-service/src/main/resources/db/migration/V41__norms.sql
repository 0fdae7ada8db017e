-- What is usual among a tenant's people, as their answers say; no body until there are enough.
create table norms (
    tenant      text primary key,
    searched_at timestamptz not null,
    people      int not null,
    answers     int not null,
    body        json
);
select guard_tenant('norms');

-- The search looks after every tenant that has a catalogue. Only this function may look across tenants, for their names.
create policy upkeep on edition for select to current_user using (true);
create function catalogue_tenants() returns setof text
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.tenant from edition e where e.what = 'catalogue' order by e.tenant
$$;
revoke execute on function catalogue_tenants() from public;
grant execute on function catalogue_tenants() to ${appRole};
