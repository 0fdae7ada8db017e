create table skill (
    tenant     text not null,
    key        text not null,
    name       text not null,
    -- What somebody does at level 1 to 5; empty where nothing is written.
    behaviours text[] not null check (cardinality(behaviours) = 5),
    updated_at timestamptz not null,
    primary key (tenant, key)
);
select guard_tenant('skill');
