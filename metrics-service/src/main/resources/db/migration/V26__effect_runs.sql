-- The run that estimates a tenant's effects at this moment, and until when it stands in the way of another.
create table effect_run (
    tenant text not null primary key,
    until  timestamptz not null
);
select guard_tenant('effect_run');
