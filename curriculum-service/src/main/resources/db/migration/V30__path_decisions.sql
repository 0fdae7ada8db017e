-- Every version of a module, with the edition of the catalogue from which on it held: what a plan was made from can be read
-- again long after. Written by the database, so that no way of publishing leaves it out.
create table module_version (
    tenant  text not null,
    key     text not null,
    version int not null,
    edition bigint not null,
    body    json not null,
    primary key (tenant, key, version)
);
select guard_tenant('module_version');

alter table curriculum_version add column edition bigint not null default 0;
alter table curriculum_version alter column edition set default edition_of('catalogue');

-- The owner, too, is bound by row-level security, and a migration runs for no tenant.
alter table module no force row level security;
alter table module_version no force row level security;
insert into module_version select tenant, key, version, 0, body from module;
alter table module_version force row level security;
alter table module force row level security;

create function keep_module_version() returns trigger language plpgsql as $$
begin
    insert into module_version values (new.tenant, new.key, new.version, edition_of('catalogue'), new.body)
    on conflict (tenant, key, version) do nothing;
    return null;
end $$;
create trigger module_version after insert or update on module for each row execute function keep_module_version();

-- As before, but numbered only once the row is locked: numbers rise in the order of commits.
create or replace function next_edition(p_what text) returns bigint language plpgsql as $$
declare
    given bigint;
begin
    insert into edition values (current_tenant(), p_what, nextval('edition_number')) on conflict do nothing;
    perform 1 from edition e where e.tenant = current_tenant() and e.what = p_what for update;
    given := nextval('edition_number');
    update edition e set number = given where e.tenant = current_tenant() and e.what = p_what;
    return given;
end $$;

-- What the planner was given and what came out, for each version of each path. Nothing is ever changed here; what is older
-- than its retention goes.
create table path_decision (
    tenant       text not null,
    id           uuid not null,
    person_id    uuid not null,
    path_version int not null,
    decided_at   timestamptz not null,
    cause        text not null,
    reason       text not null,
    drift_id     uuid,
    rule_version text not null,
    edition      bigint not null,
    given        json not null,
    path         json not null,
    primary key (tenant, id),
    unique (tenant, person_id, path_version)
);
create index path_decision_age on path_decision using brin (decided_at);
select guard_tenant('path_decision');
revoke update on path_decision from ${appRole};
