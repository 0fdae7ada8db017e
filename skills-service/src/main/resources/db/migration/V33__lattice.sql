-- The roles that may come after a role: a lattice, so several, and sideways too.
create table next_roles (
    tenant     text not null,
    role       text not null,
    next       varchar[] not null,
    version    bigint not null,
    updated_at timestamptz not null,
    primary key (tenant, role)
);
select guard_tenant('next_roles');
