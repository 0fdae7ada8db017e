-- What curriculum-service did to a path because of a drift.
create table path_change (
    tenant         text not null,
    event_id       uuid not null,
    person_id      uuid not null,
    at             timestamptz not null,
    correlation_id uuid not null,
    causation_id   uuid,
    drift_id       uuid,
    reason         text not null,
    inserted       jsonb not null,
    primary key (tenant, event_id)
);
create index path_change_correlation on path_change (tenant, correlation_id);
create index path_change_drift on path_change (tenant, drift_id) where drift_id is not null;
select guard_tenant('path_change');
