-- What frameworks say that occupations take: reference data, apart from the tenant's own role maps.
create table occupation (
    tenant      text not null,
    key         text not null,
    scheme      text not null,
    id          text not null,
    title       text not null,
    description text not null,
    aliases     text[] not null,
    -- Always written as a whole.
    skills      jsonb not null,
    tasks       jsonb not null,
    -- The keys in the skills, to find who asks for one.
    skill_keys  text[] not null,
    version     bigint not null,
    updated_at  timestamptz not null,
    primary key (tenant, key)
);
create index occupation_skill_keys on occupation using gin (skill_keys);
select guard_tenant('occupation');
