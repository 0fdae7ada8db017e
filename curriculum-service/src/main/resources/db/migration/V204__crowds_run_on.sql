-- Crowds run on: whoever is left over waits until others come, in whatever quarter. By then records may have been deleted, so how
-- somebody fared is settled once their 21 days are over, and forgotten again once it is in the sums of a crowd. Who belongs to
-- which crowd stays: whoever is erased takes a crowd away with them and shifts no other.
create table module_taking (
    tenant     text not null,
    module     text not null,
    person_id  uuid not null,
    begun_at   timestamptz not null,
    crowd      int,
    stalled    boolean,
    dropped    boolean,
    sure_wrong boolean,
    confused   boolean,
    seconds    int,
    learned    boolean,
    used       boolean,
    used_told  boolean,
    primary key (tenant, module, person_id)
);
create index module_taking_waits on module_taking (tenant, module, begun_at, person_id) where crowd is null;
create index module_taking_crowds on module_taking (tenant, module, crowd) where crowd is not null;
select guard_tenant('module_taking');

-- Whether those of the past are gathered already who were left over while crowds ended with the quarter.
alter table crowd_judgement add column runs_on boolean not null default false;

-- As before, but of crowds that run on. One of which somebody was erased is there no more.
create or replace function crowded_takings(p_module text, p_since timestamptz, p_now timestamptz)
    returns table (module text, person_id uuid, begun_at timestamptz, judged_at timestamptz,
                   crowd_from timestamptz, crowd_to timestamptz)
    language sql stable as $$
    with crowded as (
        select t.*, count(*) over c as people, min(t.begun_at) over c as crowd_from, max(t.begun_at) over c as crowd_to
          from module_taking t
         where t.tenant = current_tenant() and (p_module is null or t.module = p_module) and t.crowd is not null
        window c as (partition by t.module, t.crowd))
    select c.module, c.person_id, c.begun_at, c.begun_at + interval '21 days', c.crowd_from, c.crowd_to
      from crowded c
     where c.people = 5 and c.crowd_to + interval '21 days' between p_since and p_now
$$;

-- Confusions are added up as soon as five people are, under the skill's name of that day; the sums name nobody.
create table confused_crowd (
    tenant      text not null,
    id          bigint generated always as identity,
    skill       text not null,
    concept     text not null,
    complete_at timestamptz not null,
    tag         text not null,
    module      text,
    people      int not null,
    primary key (tenant, id)
);
create index confused_crowd_age on confused_crowd (tenant, complete_at);
alter table confusion add column counted boolean not null default false;
create index confusion_waits on confusion (tenant, skill, concept, recorded_at) where not counted;

-- What was told of each quarter's crowds so far stays as it was; who was left over waits with those to come. As confusions are
-- held to the policy of one tenant, their owner is freed from it for this one step.
alter table confusion no force row level security;
with firsts as (
    select distinct on (tenant, skill, concept, person_id, quarter) *
      from (select tenant, skill, concept, person_id, tag, module, recorded_at, id,
                   date_trunc('quarter', recorded_at at time zone 'UTC') as quarter
              from confusion) told
     order by tenant, skill, concept, person_id, quarter, recorded_at, id),
numbered as (
    select *, (row_number() over (partition by tenant, skill, concept, quarter order by recorded_at, id) - 1) / 5 as crowd
      from firsts),
crowded as (
    select *, count(*) over c as people, max(recorded_at) over c as complete_at
      from numbered window c as (partition by tenant, skill, concept, quarter, crowd)),
marked as (
    update confusion c set counted = true from crowded d
     where d.people = 5 and c.tenant = d.tenant and c.skill = d.skill and c.concept = d.concept
       and c.person_id = d.person_id and date_trunc('quarter', c.recorded_at at time zone 'UTC') = d.quarter)
insert into confused_crowd (tenant, skill, concept, complete_at, tag, module, people)
select tenant, skill, concept, complete_at, tag, module, count(*) from crowded where people = 5
 group by tenant, skill, concept, quarter, crowd, complete_at, tag, module;
alter table confusion force row level security;
select guard_tenant('confused_crowd');

-- Where the crowds of forecasts end, skill by skill, and who is in the one that fills.
create table forecast_crowd (
    tenant   text not null,
    skill    text not null,
    begun_at timestamptz not null,
    ended_at timestamptz not null,
    ended_by uuid not null,
    primary key (tenant, skill, ended_at, ended_by)
);
create index forecast_crowd_age on forecast_crowd (tenant, ended_at);
select guard_tenant('forecast_crowd');
create table forecast_waiting (
    tenant    text not null,
    skill     text not null,
    person_id uuid not null,
    begun_at  timestamptz not null,
    primary key (tenant, skill, person_id)
);
select guard_tenant('forecast_waiting');
create table forecast_gathering (
    tenant         text not null primary key,
    gathered_until timestamptz not null default '-infinity'
);
select guard_tenant('forecast_gathering');

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('module_taking', 40, 'deleted', 'modules taken, and how they fared until five are counted', 'r.person_id = $1', null),
    ('forecast_waiting', 40, 'deleted', 'skills in which they wait to be counted', 'r.person_id = $1', null),
    ('confused_crowd', 0, 'none', 'sums of five people', null, null),
    ('forecast_crowd', 0, 'none', 'where crowds of answers end', null, null),
    ('forecast_gathering', 0, 'none', 'up to when answers are gathered in crowds', null, null);
