-- A statement always moves a belief; whether it also shows the skill is another matter. Prior experience does not, and of what
-- one observer states about one day only the first does. Until now every statement counted as shown.
alter table evidence add column unshown boolean not null default false;

alter table evidence no force row level security;
alter table estimate no force row level security;
alter table skill_alias no force row level security;

update evidence e set unshown = true
 where e.kind = 'prior-experience'
    or exists (select from evidence o
                where o.tenant = e.tenant and o.person_id = e.person_id and o.skill = e.skill and o.kind = e.kind
                  and o.stated_by = e.stated_by
                  and (o.observed_at at time zone 'UTC')::date = (e.observed_at at time zone 'UTC')::date
                  and (o.stated_at, o.evidence_id) < (e.stated_at, e.evidence_id));

-- Estimates that curriculum-service never spoke of are kept from statements alone.
update estimate b set unassisted = (
    select count(*) from evidence e
     where e.tenant = b.tenant and e.person_id = b.person_id and not e.unshown
       and (e.skill = b.skill or e.skill in (select a.alias from skill_alias a where a.tenant = b.tenant and a.skill = b.skill)))
 where b.origin = 'evidence';

alter table evidence force row level security;
alter table estimate force row level security;
alter table skill_alias force row level security;
