-- How many learners somebody helps at a time; how many more they can take follows from the mentorships that stand. What was
-- left until now, and the mentorships that had taken of it, are the places in all, no more than can be asked for.
-- The owner, too, is bound by row-level security, and a migration runs for no tenant.
alter table mentoring rename column capacity to places;
alter table mentoring no force row level security;
alter table mentorship no force row level security;
update mentoring o set places = least(50, o.places + (
    select count(*) from mentorship m
     where m.tenant = o.tenant and m.mentor_id = o.person_id and m.kind = 'mentor' and m.ended_at is null));
alter table mentoring force row level security;
alter table mentorship force row level security;
