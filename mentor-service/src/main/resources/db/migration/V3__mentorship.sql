-- Who helps whom by agreement: a mentor in one skill, for a need; or a buddy in all that is new.
create table mentorship (
    tenant     text not null,
    id         uuid not null,
    mentor_id  uuid not null,
    learner_id uuid not null,
    kind       text not null check (kind in ('mentor', 'buddy')),
    skill      text,
    need_id    uuid,
    agreed_by  text not null,
    agreed_at  timestamptz not null,
    ended_by   text,
    ended_at   timestamptz,
    outcome    text,
    version    bigint not null,
    primary key (tenant, id),
    check ((kind = 'mentor') = (skill is not null)),
    check ((ended_at is null) = (outcome is null))
);
-- A pair works on a skill once at a time, and a learner has one buddy.
create unique index mentorship_of_skill on mentorship (tenant, learner_id, mentor_id, skill) where ended_at is null and kind = 'mentor';
create unique index mentorship_of_buddy on mentorship (tenant, learner_id) where ended_at is null and kind = 'buddy';
create index mentorship_mentor on mentorship (tenant, mentor_id, id);
select guard_tenant('mentorship');

create table mentorship_meeting (
    tenant        text not null,
    id            uuid not null,
    mentorship_id uuid not null,
    held_on       date not null,
    minutes       int not null check (minutes between 5 and 480),
    told_by       text not null check (told_by in ('mentor', 'learner')),
    told_at       timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, mentorship_id) references mentorship (tenant, id),
    -- Each of the two tells of a day once. What both tell of is one meeting.
    unique (tenant, mentorship_id, held_on, told_by)
);
select guard_tenant('mentorship_meeting');
revoke update, delete on mentorship_meeting from ${appRole};
