create table skill_relation (
    tenant     text not null,
    from_skill text not null,
    kind       text not null check (kind in ('prerequisite', 'part-of', 'equivalent', 'encompasses', 'related')),
    to_skill   text not null,
    fraction   double precision not null check (fraction > 0 and fraction <= 1),
    primary key (tenant, from_skill, kind, to_skill),
    check (from_skill <> to_skill)
    -- No foreign keys: an import of tens of thousands would check each twice. Skills are never deleted, and whoever
    -- writes relations looks the skills up under the lock of the tenant's taxonomy.
);
create index skill_relation_to on skill_relation (tenant, to_skill);
select guard_tenant('skill_relation');

-- A skill is reached when at least so many of these are.
create table skill_criteria (
    tenant   text not null,
    skill    text not null,
    at_least int not null check (at_least between 1 and cardinality(parts)),
    parts    text[] not null,
    primary key (tenant, skill)
);
select guard_tenant('skill_criteria');
