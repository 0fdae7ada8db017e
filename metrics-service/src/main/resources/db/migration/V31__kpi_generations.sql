-- Which definition of a KPI a chart belongs to: where unit, direction or metric change, charts begin anew. What was stored
-- before belongs to the definition of now.
alter table kpi add column generation int not null default 0;
alter table drift_chart add column generation int not null default 0;
create index drift_chart_open on drift_chart (tenant, kpi, generation) where open_drift is not null;

-- A slip is told for ever as it was: in the unit and under the name of its time.
alter table drift add column unit text, add column kpi_name text,
    add column cleared_because text check (cleared_because in ('RECOVERED', 'KPI_CHANGED', 'RESTARTED'));
alter table drift no force row level security;
alter table observation no force row level security;
alter table kpi no force row level security;
update drift d set unit = o.unit from observation o where o.tenant = d.tenant and o.id = d.observation_id;
update drift d set unit = coalesce(d.unit, k.unit), kpi_name = k.name from kpi k where k.tenant = d.tenant and k.key = d.kpi;
alter table drift force row level security;
alter table observation force row level security;
alter table kpi force row level security;

-- Whoever looks for drifts of earlier definitions looks over all tenants, by this name and no other.
create policy outdated on drift_chart for select to current_user using (true);
create function tenants_with_outdated_drifts() returns setof text
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct k.tenant from kpi k
     where k.generation > 0
       and exists (select 1 from drift_chart c
                    where c.tenant = k.tenant and c.kpi = k.key and c.generation < k.generation and c.open_drift is not null)
$$;
revoke execute on function tenants_with_outdated_drifts() from public;
grant execute on function tenants_with_outdated_drifts() to ${appRole};
