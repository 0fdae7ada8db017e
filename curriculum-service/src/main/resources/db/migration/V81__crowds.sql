-- The people who first took a module, in crowds of five, each judged once: by what was recorded in the 21 days after their
-- first record. A crowd is there from the day on which its last person is judged; what it says never changes afterwards, so
-- whatever is counted over crowds differs between any two days by whole crowds. The cutting begins anew with each quarter.
create function crowded_takings(p_module text, p_since timestamptz, p_now timestamptz)
    returns table (module text, person_id uuid, begun_at timestamptz, judged_at timestamptz,
                   crowd_from timestamptz, crowd_to timestamptz)
    language sql stable as $$
    with bound as (
        select date_trunc('quarter', (p_since - interval '21 days') at time zone 'UTC') at time zone 'UTC' as at),
    taken as (
        select a.module, a.person_id, min(a.recorded_at) as at
          from activity a
         where a.tenant = current_tenant() and (p_module is null or a.module = p_module)
           and a.kind in ('started', 'answered', 'completed', 'abandoned')
         group by a.module, a.person_id
        having min(a.recorded_at) >= (select b.at from bound b)),
    numbered as (
        select t.*, date_trunc('quarter', t.at at time zone 'UTC') as quarter,
               (row_number() over (partition by t.module, date_trunc('quarter', t.at at time zone 'UTC')
                                   order by t.at, t.person_id) - 1) / 5 as crowd
          from taken t),
    crowded as (
        select n.*, count(*) over c as people, min(n.at) over c as crowd_from, max(n.at) over c as crowd_to
          from numbered n window c as (partition by n.module, n.quarter, n.crowd))
    select c.module, c.person_id, c.at, c.at + interval '21 days', c.crowd_from, c.crowd_to
      from crowded c
     where c.people = 5 and c.crowd_to + interval '21 days' between p_since and p_now
$$;

-- Confusions are counted in the order in which they came in, whenever somebody was confused. When those before this day came
-- in nobody kept: when they were tagged stands for it. Rewriting the column reaches the rows of all tenants; an update would
-- be held to the policy and reach none.
alter table confusion add column recorded_at timestamptz;
alter table confusion alter column recorded_at type timestamptz using tagged_at;
alter table confusion alter column recorded_at set default now(), alter column recorded_at set not null;
create index confusion_recorded on confusion (tenant, recorded_at, id);
drop index confusion_tagged;

-- Nothing is read over all people by when it happened any more.
drop index activity_occurred;
