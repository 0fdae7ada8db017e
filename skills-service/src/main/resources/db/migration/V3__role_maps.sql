create table role_map (
    tenant       text not null,
    role         text not null,
    name         text not null,
    family       text not null,
    -- Always read and written as a whole.
    requirements jsonb not null,
    version      bigint not null,
    updated_at   timestamptz not null,
    primary key (tenant, role)
);
select guard_tenant('role_map');
