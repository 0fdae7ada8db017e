-- Tests by which somebody shows that they need not take what they can do already; the body is the test as it began, with
-- the answers so far.
create table test_out (
    tenant    text not null,
    id        uuid not null,
    person_id uuid not null,
    skill     text not null,
    state     text not null check (state in ('asking', 'passed', 'failed', 'undecided')),
    reason    text,
    body      json not null,
    began_at  timestamptz not null,
    ended_at  timestamptz,
    primary key (tenant, id),
    check ((state = 'asking') = (ended_at is null))
);
create index test_out_person on test_out (tenant, person_id, skill, began_at);
create index test_out_recent on test_out (tenant, skill, began_at);
select guard_tenant('test_out');

-- What the tenant promises of its tests; no row until somebody decides otherwise than usual.
create table test_out_design (
    tenant  text primary key,
    version int not null,
    body    json not null
);
select guard_tenant('test_out_design');
