-- Every version of what may come after a role and of what a promotion takes, whoever writes it.
create table next_roles_version (
    tenant     text not null,
    role       text not null,
    version    bigint not null,
    next       varchar[] not null,
    updated_at timestamptz not null,
    primary key (tenant, role, version)
);
select guard_tenant('next_roles_version');
revoke update, delete on next_roles_version from ${appRole};

create table promotion_rule_version (
    tenant        text not null,
    role          text not null,
    version       bigint not null,
    second_signer boolean not null,
    updated_at    timestamptz not null,
    primary key (tenant, role, version)
);
select guard_tenant('promotion_rule_version');
revoke update, delete on promotion_rule_version from ${appRole};

alter table next_roles no force row level security;
alter table next_roles_version no force row level security;
alter table promotion_rule no force row level security;
alter table promotion_rule_version no force row level security;
insert into next_roles_version select tenant, role, version, next, updated_at from next_roles;
insert into promotion_rule_version select tenant, role, version, second_signer, updated_at from promotion_rule;
alter table next_roles force row level security;
alter table next_roles_version force row level security;
alter table promotion_rule force row level security;
alter table promotion_rule_version force row level security;

create function keep_next_roles() returns trigger language plpgsql as $$
begin
    insert into next_roles_version values (new.tenant, new.role, new.version, new.next, new.updated_at)
        on conflict (tenant, role, version) do nothing;
    return null;
end $$;
create trigger keep after insert or update on next_roles for each row execute function keep_next_roles();

create function keep_promotion_rule() returns trigger language plpgsql as $$
begin
    insert into promotion_rule_version values (new.tenant, new.role, new.version, new.second_signer, new.updated_at)
        on conflict (tenant, role, version) do nothing;
    return null;
end $$;
create trigger keep after insert or update on promotion_rule for each row execute function keep_promotion_rule();
