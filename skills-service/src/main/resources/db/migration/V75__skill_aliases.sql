-- What each key that was merged away stands for now; the decisions of all times stay in skill_merge.
create table skill_alias (
    tenant text not null,
    alias  text not null,
    skill  text not null,
    primary key (tenant, alias)
);
create index skill_alias_skill on skill_alias (tenant, skill);
select guard_tenant('skill_alias');

-- The owner, too, is bound by row-level security, and a migration runs for no tenant.
alter table skill_merge no force row level security;
alter table skill_alias no force row level security;
with recursive followed as (
    select m.tenant, m.from_skill as alias, m.into_skill as skill from skill_merge m
    union all
    select f.tenant, f.alias, n.into_skill from followed f
      join skill_merge n on n.tenant = f.tenant and n.from_skill = f.skill)
insert into skill_alias
    select f.tenant, f.alias, f.skill from followed f
     where not exists (select from skill_merge n where n.tenant = f.tenant and n.from_skill = f.skill);
alter table skill_merge force row level security;
alter table skill_alias force row level security;
