-- The version of the pace policy that somebody's estimated pace belongs to; null where none is held of them. It follows from
-- the state, whichever release wrote that. What could not be planned for is not asked again: up to that version.
alter table learner
    add column paced_since int generated always as
        (case when (state #>> '{pace,answers}')::int > 0 then coalesce((state #>> '{pace,since}')::int, 0) end) stored,
    add column pace_left int not null default 0;
create index learner_paced on learner (tenant, person_id) where paced_since is not null;

alter table replan drop constraint replan_ground_check;
alter table replan add constraint replan_ground_check check (ground in ('catalogue', 'role-maps', 'pace-policy'));
