-- Beside when something of another service was true, when it came to be known here: of what is on record already, then.
-- Older replicas do not say, and mean now.
alter table mentorship add column known_at timestamptz default now(), add column ended_known_at timestamptz;
alter table mentorship no force row level security;
update mentorship set known_at = agreed_at, ended_known_at = ended_at;
alter table mentorship force row level security;
alter table mentorship alter column known_at set not null;

create function know_ending() returns trigger language plpgsql as $$
begin
    if new.ended_at is not null and new.ended_known_at is null then
        new.ended_known_at := now();
    end if;
    return new;
end $$;
create trigger known before update on mentorship for each row execute function know_ending();

alter table mentor_meeting add column told_at timestamptz default now();
alter table mentor_meeting no force row level security;
update mentor_meeting set told_at = least(now(), (held_on + time '23:59:59') at time zone 'UTC');
alter table mentor_meeting alter column told_at set not null;

create table mentor_meeting_version (
    tenant        text not null,
    mentorship_id uuid not null,
    held_on       date not null,
    told_at       timestamptz not null,
    by_mentor     int,
    by_learner    int,
    primary key (tenant, mentorship_id, held_on, told_at)
);
select guard_tenant('mentor_meeting_version');
alter table mentor_meeting_version no force row level security;
insert into mentor_meeting_version select tenant, mentorship_id, held_on, told_at, by_mentor, by_learner from mentor_meeting;
alter table mentor_meeting force row level security;
alter table mentor_meeting_version force row level security;

create function keep_mentor_meeting() returns trigger language plpgsql as $$
begin
    insert into mentor_meeting_version
        values (new.tenant, new.mentorship_id, new.held_on, new.told_at, new.by_mentor, new.by_learner)
        on conflict (tenant, mentorship_id, held_on, told_at)
            do update set by_mentor = excluded.by_mentor, by_learner = excluded.by_learner;
    return null;
end $$;
create trigger keep after insert or update on mentor_meeting for each row execute function keep_mentor_meeting();
