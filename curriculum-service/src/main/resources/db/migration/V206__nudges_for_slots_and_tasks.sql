-- When somebody is thought of next because of a slot or a task, null where neither is near.
alter table nudge_person add column occasion_at timestamptz;
create index nudge_person_occasion on nudge_person (tenant, occasion_at) where occasion_at is not null;

-- What a nudge is for where a slot or a task calls for it: which of the two, which one, and when. Its kind follows from that; the
-- column kind says next-step, as replicas of the release before read no other. One opening is told of once.
alter table nudge add column occasion text;
create unique index nudge_occasion on nudge (tenant, person_id, occasion) where occasion is not null;
