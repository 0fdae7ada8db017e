-- How skills hung together from when to when; what holds has no end. The service writes it with each change.
create table skill_relation_period (
    tenant      text not null,
    period_id   bigint generated always as identity,
    from_skill  text not null,
    kind        text not null,
    to_skill    text not null,
    fraction    double precision not null,
    valid_from  timestamptz not null,
    valid_until timestamptz check (valid_until >= valid_from),
    primary key (tenant, period_id)
);
create unique index skill_relation_period_open on skill_relation_period (tenant, from_skill, kind, to_skill)
    where valid_until is null;
create index skill_relation_period_from on skill_relation_period (tenant, from_skill);
create index skill_relation_period_to on skill_relation_period (tenant, to_skill);
create index skill_relation_period_kind on skill_relation_period (tenant, kind);
select guard_tenant('skill_relation_period');
revoke update, delete on skill_relation_period from ${appRole};
grant update (valid_until) on skill_relation_period to ${appRole};

create table skill_criteria_period (
    tenant      text not null,
    period_id   bigint generated always as identity,
    skill       text not null,
    at_least    int not null,
    parts       text[] not null,
    valid_from  timestamptz not null,
    valid_until timestamptz check (valid_until >= valid_from),
    primary key (tenant, period_id)
);
create unique index skill_criteria_period_open on skill_criteria_period (tenant, skill) where valid_until is null;
create index skill_criteria_period_skill on skill_criteria_period (tenant, skill);
select guard_tenant('skill_criteria_period');
revoke update, delete on skill_criteria_period from ${appRole};
grant update (valid_until) on skill_criteria_period to ${appRole};

-- What is on record already has held at least since its skill was last written: every change of a relation is one.
alter table skill no force row level security;
alter table skill_relation no force row level security;
alter table skill_criteria no force row level security;
alter table skill_relation_period no force row level security;
alter table skill_criteria_period no force row level security;
insert into skill_relation_period (tenant, from_skill, kind, to_skill, fraction, valid_from)
    select r.tenant, r.from_skill, r.kind, r.to_skill, r.fraction, s.updated_at
      from skill_relation r join skill s on s.tenant = r.tenant and s.key = r.from_skill;
insert into skill_criteria_period (tenant, skill, at_least, parts, valid_from)
    select c.tenant, c.skill, c.at_least, c.parts, s.updated_at
      from skill_criteria c join skill s on s.tenant = c.tenant and s.key = c.skill;
alter table skill force row level security;
alter table skill_relation force row level security;
alter table skill_criteria force row level security;
alter table skill_relation_period force row level security;
alter table skill_criteria_period force row level security;

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('skill_relation_period', 0, 'none', 'how skills hung together', null, null),
    ('skill_criteria_period', 0, 'none', 'what a skill asked for', null, null);
