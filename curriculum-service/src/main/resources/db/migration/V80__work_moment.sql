-- How much hangs on a moment of work and how often it gets stuck, each rating beside the earlier ones, and from which
-- edition of the catalogue on paths follow it.
create table work_moment (
    tenant     text not null,
    key        text not null,
    version    int not null,
    name       text not null,
    importance text not null check (importance in ('usual', 'high', 'critical')),
    friction   text not null check (friction in ('low', 'medium', 'high')),
    rated_by   text not null,
    rated_at   timestamptz not null,
    edition    bigint not null default edition_of('catalogue'),
    primary key (tenant, key, version)
);
select guard_tenant('work_moment');
