-- Who helps whom, as mentor-service tells of it.
create table helper_offer (
    tenant    text not null,
    person_id uuid not null,
    skill     text not null,
    strength  double precision not null check (strength between 0 and 5),
    capacity  int not null,
    told_at   timestamptz not null,
    primary key (tenant, person_id, skill)
);
create index helper_offer_skill on helper_offer (tenant, skill);
select guard_tenant('helper_offer');

create table mentorship (
    tenant        text not null,
    mentorship_id uuid not null,
    mentor_id     uuid not null,
    learner_id    uuid not null,
    kind          text not null,
    skill         text,
    agreed_at     timestamptz not null,
    ended_at      timestamptz,
    outcome       text,
    primary key (tenant, mentorship_id)
);
create index mentorship_learner on mentorship (tenant, learner_id);
create index mentorship_mentor on mentorship (tenant, mentor_id);
select guard_tenant('mentorship');

-- A meeting of a day; its minutes by the word of each who told of it.
create table mentor_meeting (
    tenant        text not null,
    mentorship_id uuid not null,
    held_on       date not null,
    by_mentor     int,
    by_learner    int,
    primary key (tenant, mentorship_id, held_on)
);
select guard_tenant('mentor_meeting');

-- As what somebody said it: manager, line, hr, mentor or buddy; absent for oneself, and of those from before anybody was asked.
alter table confidence add column relation text;
