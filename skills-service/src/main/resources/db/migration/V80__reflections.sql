-- That somebody looked back on how they do something, as curriculum-service told.
create table heard_reflection (
    tenant       text not null,
    activity_id  uuid not null,
    person_id    uuid not null,
    skill        text not null,
    module       text not null,
    reflected_at timestamptz not null,
    known_at     timestamptz not null,
    primary key (tenant, activity_id)
);
create index heard_reflection_person on heard_reflection (tenant, person_id, skill);
select guard_tenant('heard_reflection');

-- What was heard of a skill that measures no level: its use at work, work that slipped, a reflection.
drop view at_work;
create view remark with (security_invoker = true) as
    select tenant, use_id as item_id, person_id, skill, 'use' as kind, used_at as true_at, known_at, null::text as kpi,
           null::timestamptz as recovered_at, null::timestamptz as recovery_known_at
      from skill_use
    union all
    select tenant, drift_id, person_id, skill, 'slip', since, known_at, kpi, recovered_at, recovery_known_at
      from work_slip
    union all
    select tenant, activity_id, person_id, skill, 'reflection', reflected_at, known_at, null, null, null
      from heard_reflection;
grant select on remark to ${appRole};

create or replace view evidence_item with (security_invoker = true) as
    select tenant, evidence_id as item_id, person_id, skill, kind, level, null::boolean as correct, 'none' as help_level,
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
