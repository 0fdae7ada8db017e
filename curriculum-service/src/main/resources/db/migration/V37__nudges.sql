-- When a company lets its people be disturbed; no row until somebody decides otherwise than usual.
create table nudge_policy (
    tenant  text primary key,
    version int not null,
    body    json not null
);
select guard_tenant('nudge_policy');

-- What a person wants of nudges, null until they say so; when they are thought of next, null where that is to be found, and
-- the version of the policy by which it was found.
create table nudge_person (
    tenant    text not null,
    person_id uuid not null,
    version   int not null default 0,
    wish      json,
    policy    int not null default 0,
    next_at   timestamptz,
    primary key (tenant, person_id)
);
create index nudge_person_next on nudge_person (tenant, next_at nulls first);
select guard_tenant('nudge_person');

create table nudge (
    tenant     text not null,
    id         uuid not null,
    person_id  uuid not null,
    kind       text not null check (kind in ('next-step', 'review', 'streak')),
    module     text not null,
    minutes    int not null,
    reason     text not null,
    not_before timestamptz not null,
    not_after  timestamptz not null,
    primary key (tenant, id)
);
create index nudge_of_person on nudge (tenant, person_id, not_before desc);
select guard_tenant('nudge');
