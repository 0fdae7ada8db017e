-- When somebody first took a module.
create table module_taking (
    tenant    text not null,
    module    text not null,
    person_id uuid not null,
    skill     text not null,
    taken_at  timestamptz not null,
    primary key (tenant, module, person_id)
);
create index module_taking_skill on module_taking (tenant, skill, taken_at);
select guard_tenant('module_taking');

-- What a refresher drew in a trial of delays.
create table refresher_lot (
    tenant         text not null,
    drift_id       uuid not null,
    person_id      uuid not null,
    kpi            text not null,
    skill          text not null,
    policy_version int not null,
    delayed        boolean not null,
    until          timestamptz,
    at             timestamptz not null,
    primary key (tenant, drift_id),
    check (delayed = (until is not null))
);
create index refresher_lot_kpi on refresher_lot (tenant, kpi, skill);
select guard_tenant('refresher_lot');

-- The effects as they were estimated last; without figures while it is too early to tell.
create table effect (
    tenant       text not null,
    subject      text not null check (subject in ('MODULE', 'REFRESHER')),
    key          text not null,
    kpi          text not null,
    skill        text not null,
    unit         text not null,
    grade        text check (grade in ('A', 'B', 'C', 'D', 'E')),
    estimate     double precision,
    low          double precision,
    high         double precision,
    level        double precision,
    takers       int,
    others       int,
    assumptions  text,
    estimated_at timestamptz not null,
    primary key (tenant, subject, key, kpi)
);
select guard_tenant('effect');

create index observation_kpi on observation (tenant, kpi, occurred_at);

-- Only this function may look across tenants, for the names of those with anything to estimate.
create policy nightly on kpi for select to current_user using (true);
create function tenants_with_kpis() returns setof text
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct k.tenant from kpi k
$$;
revoke execute on function tenants_with_kpis() from public;
grant execute on function tenants_with_kpis() to ${appRole};
