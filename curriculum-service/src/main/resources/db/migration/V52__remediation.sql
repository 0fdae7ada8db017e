-- Measures with consequences for somebody, and all that was said about them. The state is for looking them up.
create table remediation (
    tenant    text not null,
    id        uuid not null,
    person_id uuid not null,
    kind      text not null check (kind in ('retraining', 'work-hold', 'report')),
    skill     text not null,
    state     text not null check (state in ('proposed', 'lapsed', 'declined', 'in-force', 'lifted')),
    due_at    timestamptz not null,
    body      json not null,
    primary key (tenant, id)
);
create unique index remediation_open on remediation (tenant, person_id, kind, skill)
    where state in ('proposed', 'in-force');
create index remediation_person on remediation (tenant, person_id, id);
create index remediation_state on remediation (tenant, state, id);
select guard_tenant('remediation');
