-- The days of the week on which people review less; no row until somebody decides on any.
create table easy_day_policy (
    tenant  text primary key,
    version int not null,
    body    json not null
);
select guard_tenant('easy_day_policy');

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('easy_day_policy', 0, 'none', 'on which days people review less', null, null);
update personal_data set holds = 'beliefs, memory, pace, easy days and path' where place = 'learner';

-- The version of that policy that somebody's path was planned with; null where they chose days of their own. It follows from
-- the state, whichever release wrote that. What could not be planned for is not asked again: up to that version.
alter table learner
    add column eased_since int generated always as
        (case when (state #>> '{workdays,easy,own}') is null
              then coalesce((state #>> '{workdays,easy,since}')::int, 0) end) stored,
    add column easy_left int not null default 0;
create index learner_eased on learner (tenant, eased_since, person_id) where eased_since is not null;

alter table replan drop constraint replan_ground_check;
alter table replan add constraint replan_ground_check
    check (ground in ('catalogue', 'role-maps', 'pace-policy', 'easy-day-policy'));
