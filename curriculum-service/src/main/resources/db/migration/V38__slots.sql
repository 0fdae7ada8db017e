-- The slots that somebody's learning comes in; no row until they are arranged.
create table slot_plan (
    tenant    text not null,
    person_id uuid not null,
    version   int not null,
    body      json not null,
    primary key (tenant, person_id)
);
select guard_tenant('slot_plan');

-- What happened or will happen in somebody's work that slots are bound to; said twice it is still one.
create table moment (
    tenant    text not null,
    person_id uuid not null,
    moment    text not null,
    at        timestamptz not null,
    primary key (tenant, person_id, at, moment)
);
select guard_tenant('moment');

create table upcoming_task (
    tenant    text not null,
    person_id uuid not null,
    key       text not null,
    skill     text not null,
    title     text not null,
    due_at    timestamptz not null,
    primary key (tenant, person_id, key)
);
select guard_tenant('upcoming_task');

-- Whether what comes next for somebody may depend on more than their path.
create function has_rhythm(p_person uuid) returns boolean language sql stable as $$
    select exists (select from slot_plan s where s.tenant = current_tenant() and s.person_id = p_person)
        or exists (select from upcoming_task t where t.tenant = current_tenant() and t.person_id = p_person)
$$;
