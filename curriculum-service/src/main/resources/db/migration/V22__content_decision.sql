-- What people decided about modules, each decision beside the earlier ones.
create table content_decision (
    tenant     text not null,
    module     text not null,
    decided_at timestamptz not null,
    decision   text not null,
    note       text not null,
    decided_by text not null,
    primary key (tenant, module, decided_at)
);
select guard_tenant('content_decision');

-- The backlog reads a tenant's latest activities over all people.
create index activity_occurred on activity (tenant, occurred_at);
