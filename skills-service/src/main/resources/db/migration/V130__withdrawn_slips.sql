-- A slip can end without a recovery: its figure was defined anew, or the comparison began anew. That shows nothing of the work.
alter table work_slip
    add column withdrawn boolean not null default false;

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
    select tenant, recovery_id, person_id, skill, case when withdrawn then 'slip-withdrawn' else 'recovery' end, null, null,
           'none', 'kpi/' || kpi, null, recovered_at, recovery_known_at
      from work_slip where recovery_id is not null;
