-- What a person's KPI was measured at. Not charted: it came more than a day after a later one.
create table observation (
    tenant         text not null,
    id             uuid not null,
    person_id      uuid not null,
    kpi            text not null,
    value          double precision not null,
    unit           text not null,
    occurred_at    timestamptz not null,
    dimensions     jsonb not null,
    charted        boolean not null,
    signal_id      uuid not null,
    correlation_id uuid not null,
    recorded_at    timestamptz not null,
    primary key (tenant, id)
);
create index observation_person on observation (tenant, person_id, occurred_at desc, id desc);
create index observation_correlation on observation (tenant, correlation_id);
select guard_tenant('observation');

-- The control chart of one person and KPI. Its row lock keeps two replicas from judging at once.
create table drift_chart (
    tenant     text not null,
    person_id  uuid not null,
    kpi        text not null,
    state      jsonb,
    newest_at  timestamptz,
    open_drift uuid,
    primary key (tenant, person_id, kpi)
);
select guard_tenant('drift_chart');

create table drift (
    tenant                 text not null,
    id                     uuid not null,
    person_id              uuid not null,
    kpi                    text not null,
    skill                  text not null,
    direction              text not null,
    statistic              double precision not null,
    threshold              double precision not null,
    observations           bigint not null,
    baseline               double precision not null,
    recent                 double precision not null,
    since                  timestamptz not null,
    detected_at            timestamptz not null,
    event_id               uuid not null,
    observation_id         uuid not null,
    correlation_id         uuid not null,
    cleared_at             timestamptz,
    cleared_event_id       uuid,
    cleared_observation_id uuid,
    cleared_correlation_id uuid,
    primary key (tenant, id)
);
create index drift_person on drift (tenant, person_id, id desc);
create index drift_correlation on drift (tenant, correlation_id);
create index drift_cleared_correlation on drift (tenant, cleared_correlation_id);
select guard_tenant('drift');
