-- Activities of one person are recorded under the lock of their learner, so in the order in which they become visible. The
-- clocks of two replicas may differ, which must not put a later one before an earlier: whoever asks for what was recorded
-- since the last one they know would miss it.
create index activity_person_recorded on activity (tenant, person_id, recorded_at, id);

create function activity_recorded_after_the_last() returns trigger language plpgsql as $$
declare
    last timestamptz;
begin
    select a.recorded_at into last from activity a
     where a.tenant = new.tenant and a.person_id = new.person_id
     order by a.recorded_at desc limit 1;
    new.recorded_at := greatest(new.recorded_at, last + interval '1 microsecond');
    return new;
end $$;
create trigger activity_recorded_after_the_last before insert on activity
    for each row execute function activity_recorded_after_the_last();
