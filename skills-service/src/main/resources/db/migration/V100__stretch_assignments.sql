-- Work beyond somebody's role by which they grow: what there is of it, and who does it.
create table stretch_assignment (
    tenant     text not null,
    key        text not null,
    name       text not null,
    work       text not null,
    -- [{"skill": …, "level": …}], by the keys as they were told.
    exercises  jsonb not null,
    hours      int not null check (hours > 0),
    days       int not null check (days > 0),
    places     int not null check (places >= 0),
    team       text,
    role       text,
    open_from  date not null,
    open_until date,
    version    bigint not null,
    updated_at timestamptz not null,
    primary key (tenant, key)
);
select guard_tenant('stretch_assignment');

create table stretch_assignment_version (
    tenant     text not null,
    key        text not null,
    version    bigint not null,
    name       text not null,
    work       text not null,
    exercises  jsonb not null,
    hours      int not null,
    days       int not null,
    places     int not null,
    team       text,
    role       text,
    open_from  date not null,
    open_until date,
    told_at    timestamptz not null,
    primary key (tenant, key, version)
);
select guard_tenant('stretch_assignment_version');
revoke update, delete on stretch_assignment_version from ${appRole};

create function keep_stretch_assignment() returns trigger language plpgsql as $$
begin
    insert into stretch_assignment_version values (new.tenant, new.key, new.version, new.name, new.work, new.exercises,
        new.hours, new.days, new.places, new.team, new.role, new.open_from, new.open_until, new.updated_at);
    return null;
end $$;
create trigger keep after insert or update on stretch_assignment for each row execute function keep_stretch_assignment();

create table stretch_undertaking (
    tenant         text not null,
    undertaking_id uuid not null,
    person_id      uuid not null,
    assignment     text not null,
    goal           text not null,
    review_day     date not null,
    -- Whether the person asked for it, and nobody gave it to them.
    asked          boolean not null,
    proposed_by    text not null,
    proposed_at    timestamptz not null,
    agreed_by      text,
    agreed_at      timestamptz,
    outcome        text,
    ended_by       text,
    ended_at       timestamptz,
    reason         text,
    updated_at     timestamptz not null,
    primary key (tenant, undertaking_id),
    foreign key (tenant, person_id) references person,
    foreign key (tenant, assignment) references stretch_assignment
);
create index stretch_undertaking_person on stretch_undertaking (tenant, person_id, undertaking_id);
create index stretch_undertaking_assignment on stretch_undertaking (tenant, assignment);
select guard_tenant('stretch_undertaking');

-- What was seen at the end; each is a statement among the person's evidence.
create table stretch_seen (
    tenant         text not null,
    undertaking_id uuid not null,
    evidence_id    uuid not null,
    person_id      uuid not null,
    skill          text not null,
    level          int not null check (level between 0 and 5),
    help_level     text not null,
    note           text,
    primary key (tenant, undertaking_id, evidence_id),
    foreign key (tenant, undertaking_id) references stretch_undertaking
);
create index stretch_seen_person on stretch_seen (tenant, person_id);
select guard_tenant('stretch_seen');

-- With how much help somebody was seen to do it, and the share of it that this help carried.
alter table evidence
    add column help_level text not null default 'none',
    add column carried double precision not null default 0 check (carried >= 0 and carried < 1);

create or replace view evidence_item with (security_invoker = true) as
    select tenant, evidence_id as item_id, person_id, skill, kind, level, null::boolean as correct, help_level,
           stated_by as source, note, observed_at as true_at, stated_at as known_at
      from evidence
    union all
    select tenant, activity_id, person_id, skill, 'answer', null, correct, help_level,
           'module/' || module, null, answered_at, known_at
      from heard_answer
    union all
    select tenant, activity_id, person_id, skill, 'reflection', null, null, 'none', 'module/' || module, null,
           reflected_at, known_at
      from heard_reflection
    union all
    select tenant, use_id, person_id, skill, 'use', null, null, 'none', stated_by, null, used_at, known_at
      from skill_use
    union all
    select tenant, drift_id, person_id, skill, 'slip', null, null, 'none', 'kpi/' || kpi, null, since, known_at
      from work_slip
    union all
    select tenant, recovery_id, person_id, skill, 'recovery', null, null, 'none', 'kpi/' || kpi, null, recovered_at,
           recovery_known_at
      from work_slip where recovery_id is not null;
