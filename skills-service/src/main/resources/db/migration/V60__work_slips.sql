-- What metrics-service said of people's work: a figure slipped from the person's own baseline, and recovered.
create table work_slip (
    tenant            text not null,
    drift_id          uuid not null,
    person_id         uuid not null,
    skill             text not null,
    kpi               text not null,
    since             timestamptz not null,
    known_at          timestamptz not null,
    recovery_id       uuid,
    recovered_at      timestamptz,
    recovery_known_at timestamptz,
    primary key (tenant, drift_id),
    foreign key (tenant, person_id) references person,
    check ((recovery_id is null) = (recovered_at is null) and (recovery_id is null) = (recovery_known_at is null))
);
create index work_slip_person on work_slip (tenant, person_id, skill);
select guard_tenant('work_slip');

-- What was heard of a skill at work. A use has no figure.
create view at_work with (security_invoker = true) as
    select tenant, use_id as item_id, person_id, skill, used_at as true_at, known_at, null::text as kpi,
           null::timestamptz as recovered_at, null::timestamptz as recovery_known_at
      from skill_use
    union all
    select tenant, drift_id, person_id, skill, since, known_at, kpi, recovered_at, recovery_known_at
      from work_slip;
grant select on at_work to ${appRole};

create or replace view evidence_item with (security_invoker = true) as
    select tenant, evidence_id as item_id, person_id, skill, kind, level, null::boolean as correct, 'none' as help_level,
           stated_by as source, note, observed_at as true_at, stated_at as known_at
      from evidence
    union all
    select tenant, activity_id, person_id, skill, 'answer', null, correct, help_level,
           'module/' || module, null, answered_at, known_at
      from heard_answer
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
