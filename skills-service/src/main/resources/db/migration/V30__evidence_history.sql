-- When a statement was true, beside when it was said. Older replicas do not say, and mean now.
alter table evidence add column observed_at timestamptz default now();
alter table evidence no force row level security;
update evidence set observed_at = stated_at;
alter table evidence force row level security;
alter table evidence alter column observed_at set not null;

-- All that curriculum-service ever said; nothing is changed or removed.
create table heard_mastery (
    tenant     text not null,
    person_id  uuid not null,
    skill      text not null,
    version    bigint not null,
    mean       double precision not null,
    variance   double precision not null check (variance > 0),
    evidence   int not null,
    unassisted int not null,
    true_at    timestamptz not null,
    known_at   timestamptz not null,
    primary key (tenant, person_id, skill, version)
);
select guard_tenant('heard_mastery');
revoke update, delete on heard_mastery from ${appRole};

alter table estimate no force row level security;
alter table heard_mastery no force row level security;
insert into heard_mastery
    select tenant, person_id, skill, 0, mean, variance, evidence, unassisted, updated_at, updated_at
      from estimate where origin = 'mastery';
alter table estimate force row level security;
alter table heard_mastery force row level security;

create table heard_answer (
    tenant      text not null,
    activity_id uuid not null,
    person_id   uuid not null,
    skill       text not null,
    module      text not null,
    correct     boolean not null,
    help_level  text not null,
    answered_at timestamptz not null,
    known_at    timestamptz not null,
    primary key (tenant, activity_id)
);
create index heard_answer_person on heard_answer (tenant, person_id, skill);
select guard_tenant('heard_answer');

create table skill_use (
    tenant    text not null,
    use_id    uuid not null,
    person_id uuid not null,
    skill     text not null,
    used_at   timestamptz not null,
    stated_by text not null,
    known_at  timestamptz not null,
    primary key (tenant, use_id),
    foreign key (tenant, person_id) references person,
    foreign key (tenant, skill) references skill
);
create index skill_use_person on skill_use (tenant, person_id, skill);
select guard_tenant('skill_use');

-- Everything that tells of a person, from whoever; the reader's own row-level security holds.
create view evidence_item with (security_invoker = true) as
    select tenant, evidence_id as item_id, person_id, skill, kind, level, null::boolean as correct, 'none' as help_level,
           stated_by as source, note, observed_at as true_at, stated_at as known_at
      from evidence
    union all
    select tenant, activity_id, person_id, skill, 'answer', null, correct, help_level,
           'module/' || module, null, answered_at, known_at
      from heard_answer
    union all
    select tenant, use_id, person_id, skill, 'use', null, null, 'none', stated_by, null, used_at, known_at
      from skill_use;
grant select on evidence_item to ${appRole};
