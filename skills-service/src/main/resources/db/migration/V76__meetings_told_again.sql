-- Older replicas tell of a meeting again without saying when: it was now, and what had been told before stays as it was.
create function tell_meeting_again() returns trigger language plpgsql as $$
begin
    new.told_at := now();
    return new;
end $$;
create trigger told_again before update on mentor_meeting for each row
    when (new.told_at = old.told_at) execute function tell_meeting_again();
