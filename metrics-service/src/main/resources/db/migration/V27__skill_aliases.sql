-- The skills that were merged into another.
create table skill_alias (
    tenant text not null,
    alias  text not null,
    skill  text not null,
    primary key (tenant, alias)
);
select guard_tenant('skill_alias');

-- The name that a skill has now: what is told may still come under an older one.
create function skill_now(told text) returns text language sql stable as $$
    select coalesce((select a.skill from skill_alias a where a.tenant = current_tenant() and a.alias = told), told)
$$;
