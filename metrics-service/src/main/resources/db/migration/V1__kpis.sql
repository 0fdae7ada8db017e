-- A metric feeds one KPI; the KPI names the skill it speaks about.
create table kpi (
    tenant    text not null,
    key       text not null,
    name      text not null,
    unit      text not null,
    direction text not null check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')),
    skill     text not null,
    metric    text not null,
    layer     text not null check (layer in ('ENGAGEMENT', 'SKILL_ACQUISITION', 'JOB_APPLICATION', 'BUSINESS_IMPACT')),
    version   bigint not null,
    primary key (tenant, key),
    unique (tenant, metric)
);
select guard_tenant('kpi');
