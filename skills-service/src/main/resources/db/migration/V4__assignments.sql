create table person_roles (
    tenant      text not null,
    person_id   uuid not null,
    -- The keys of the roles in the assignments, to find who holds one. Hibernate compares with varchar[], not text[].
    roles       varchar[] not null,
    assignments jsonb not null,
    version     bigint not null,
    updated_at  timestamptz not null,
    primary key (tenant, person_id),
    foreign key (tenant, person_id) references person
);
create index person_roles_roles on person_roles using gin (roles);
select guard_tenant('person_roles');
