-- Open gaps whose estimate has moved by a quarter of a level since it was told, which nobody was told of until now: their
-- people are put on the list, and looked at in batches. A level is the mean, from 2.5 on and within 0 to 5.
-- The owner, too, is bound by row-level security, and a migration runs for no tenant.
alter table known_gap no force row level security;
alter table estimate no force row level security;
alter table gap_review_due no force row level security;
insert into gap_review_due (tenant, person_id)
    select distinct g.tenant, g.person_id
      from known_gap g
      join estimate e on e.tenant = g.tenant and e.person_id = g.person_id and e.skill = g.skill
     where g.kind <> 'none' and abs(least(5, greatest(0, e.mean + 2.5)) - g.estimated_level) >= 0.25
    on conflict do nothing;
alter table known_gap force row level security;
alter table estimate force row level security;
alter table gap_review_due force row level security;
