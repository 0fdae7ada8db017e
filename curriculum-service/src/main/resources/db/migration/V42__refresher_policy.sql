-- Which share of refreshers comes later, by lot; no row until somebody decides otherwise than never.
create table refresher_policy (
    tenant  text primary key,
    version int not null,
    body    json not null
);
select guard_tenant('refresher_policy');

-- Refreshers that wait for their day.
create table delayed_refresher (
    tenant    text not null,
    drift_id  uuid not null,
    person_id uuid not null,
    until     timestamptz not null,
    primary key (tenant, drift_id)
);
create index delayed_refresher_until on delayed_refresher (until);
select guard_tenant('delayed_refresher');

-- Only this function may look across tenants, for the names of those where a refresher's day has come.
create policy due on delayed_refresher for select to current_user using (true);
create function refreshers_due(p_now timestamptz) returns setof text
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct d.tenant from delayed_refresher d where d.until <= p_now
$$;
revoke execute on function refreshers_due(timestamptz) from public;
grant execute on function refreshers_due(timestamptz) to ${appRole};
