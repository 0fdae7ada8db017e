-- What each skill says of those that it encompasses, as skills-service told last.
create table skill_relation (
    tenant  text not null,
    skill   text not null,
    version bigint not null,
    body    json not null,
    primary key (tenant, skill)
);
select guard_tenant('skill_relation');
