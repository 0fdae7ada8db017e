-- How many learners somebody helps at a time; how many more they can take follows from the mentorships that stand. What was
-- left until now, and the mentorships that had taken of it, are the places in all, no more than can be asked for.
alter table mentoring add column places int check (places >= 0);
-- The owner, too, is bound by row-level security, and a migration runs for no tenant.
alter table mentoring no force row level security;
alter table mentorship no force row level security;
update mentoring o set places = least(50, o.capacity + (
    select count(*) from mentorship m
     where m.tenant = o.tenant and m.mentor_id = o.person_id and m.kind = 'mentor' and m.ended_at is null));
alter table mentoring force row level security;
alter table mentorship force row level security;
alter table mentoring alter column places set not null;

create function standing_mentorships(mentor uuid) returns int language sql stable as $$
    select count(*)::int from mentorship where mentor_id = mentor and kind = 'mentor' and ended_at is null
$$;

-- While replicas of the release before run beside new ones, these read and write what is left. The column and both triggers
-- go with a later release.
create function mentoring_left() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.places := coalesce(new.places, new.capacity);
        new.capacity := coalesce(new.capacity, new.places);
    elsif new.places <> old.places then
        new.capacity := greatest(0, new.places - standing_mentorships(new.person_id));
    elsif abs(new.capacity - old.capacity) > 1 then
        -- By one it moves with a mentorship that is agreed or ended.
        new.places := least(50, new.capacity + standing_mentorships(new.person_id));
    end if;
    return new;
end
$$;
create trigger mentoring_left before insert or update on mentoring for each row execute function mentoring_left();

create function mentorship_takes_a_place() returns trigger language plpgsql as $$
begin
    update mentoring
       set capacity = greatest(0, places - standing_mentorships(person_id))
     where person_id = new.mentor_id;
    return null;
end
$$;
create trigger mentorship_takes_a_place after insert or update of ended_at on mentorship
    for each row when (new.kind = 'mentor') execute function mentorship_takes_a_place();
