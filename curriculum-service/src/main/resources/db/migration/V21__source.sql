-- The approved procedures that modules teach from, and when each changed last.
create table source (
    tenant     text not null,
    key        text not null,
    changed_at timestamptz not null,
    primary key (tenant, key)
);
select guard_tenant('source');
