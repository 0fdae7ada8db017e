-- What a framework brought: a skill by its key, a relation as 'from kind to'. By it one tells what it says no more.
create table framework_saying (
    tenant text not null,
    source text not null,
    sort   text not null check (sort in ('skill', 'relation')),
    thing  text not null,
    primary key (tenant, source, sort, thing)
);
select guard_tenant('framework_saying');
