-- The skills that were merged into another, and from which edition of the catalogue on.
create table skill_alias (
    tenant  text not null,
    alias   text not null,
    skill   text not null,
    edition bigint not null default edition_of('catalogue'),
    primary key (tenant, alias, edition)
);
select guard_tenant('skill_alias');
