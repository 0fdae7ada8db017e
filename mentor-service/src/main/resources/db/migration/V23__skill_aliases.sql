-- The skills that were merged into another.
create table skill_alias (
    tenant text not null,
    alias  text not null,
    skill  text not null,
    primary key (tenant, alias)
);
select guard_tenant('skill_alias');
insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('skill_alias', 0, 'none', 'old names of skills', null, null);

-- Under which name of its skill a need's gap was last told, where that is an old one.
alter table need add column told_as text;

-- Writers under a name and a merge of it wait for each other; a second statement sees what the first has waited for.
create function skill_now(told text) returns text language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('skills of ' || current_tenant(), 0));
    return coalesce((select a.skill from skill_alias a where a.tenant = current_tenant() and a.alias = told), told);
end $$;

create function skill_to_merge_into(told text) returns text language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('skills of ' || current_tenant(), 0));
    return coalesce((select a.skill from skill_alias a where a.tenant = current_tenant() and a.alias = told), told);
end $$;
