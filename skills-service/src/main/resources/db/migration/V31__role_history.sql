-- Every version of what roles ask for and of who holds them, whoever writes it.
create table role_map_version (
    tenant       text not null,
    role         text not null,
    version      bigint not null,
    name         text not null,
    family       text not null,
    requirements jsonb not null,
    updated_at   timestamptz not null,
    primary key (tenant, role, version)
);
select guard_tenant('role_map_version');

create table person_roles_version (
    tenant      text not null,
    person_id   uuid not null,
    version     bigint not null,
    assignments jsonb not null,
    updated_at  timestamptz not null,
    primary key (tenant, person_id, version)
);
select guard_tenant('person_roles_version');

alter table role_map no force row level security;
alter table role_map_version no force row level security;
alter table person_roles no force row level security;
alter table person_roles_version no force row level security;
insert into role_map_version select tenant, role, version, name, family, requirements, updated_at from role_map;
insert into person_roles_version select tenant, person_id, version, assignments, updated_at from person_roles;
alter table role_map force row level security;
alter table role_map_version force row level security;
alter table person_roles force row level security;
alter table person_roles_version force row level security;

create function keep_role_map() returns trigger language plpgsql as $$
begin
    insert into role_map_version
        values (new.tenant, new.role, new.version, new.name, new.family, new.requirements, new.updated_at)
        on conflict (tenant, role, version) do nothing;
    return null;
end $$;
create trigger keep after insert or update on role_map for each row execute function keep_role_map();

create function keep_person_roles() returns trigger language plpgsql as $$
begin
    insert into person_roles_version values (new.tenant, new.person_id, new.version, new.assignments, new.updated_at)
        on conflict (tenant, person_id, version) do nothing;
    return null;
end $$;
create trigger keep after insert or update on person_roles for each row execute function keep_person_roles();
