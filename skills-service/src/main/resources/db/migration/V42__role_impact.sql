-- What is at stake in a role, as leaders state it. Only added to: the last statement counts.
create table role_impact (
    tenant    text not null,
    role      text not null,
    version   bigint not null,
    amount    numeric(14, 2) not null check (amount > 0),
    currency  text not null check (currency ~ '^[A-Z]{3}$'),
    reason    text not null,
    stated_by text not null,
    stated_at timestamptz not null,
    primary key (tenant, role, version)
);
select guard_tenant('role_impact');
revoke update, delete on role_impact from ${appRole};
