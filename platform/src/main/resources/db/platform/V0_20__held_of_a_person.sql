-- All that is held about one person, for the person (GDPR, article 15), by the same catalogue that an erasure follows.
-- withheld says why the rows of a place are not given out; what is about somebody else and names the person is counted.
alter table personal_data add column withheld text;

update personal_data set withheld = 'copies of what stands in other places, on their way to other services' where place = 'outbox';
update personal_data set withheld = 'copies of what stands in other services' where place in ('inbox_held', 'dead_event');
update personal_data set withheld = 'answers kept for a repetition, which may be about others as well' where place = 'idempotency';
update personal_data set withheld = 'a hold would miss its end if it were known' where place = 'legal_hold';

-- One statement, so that all of it is of one moment. Rows where outcome is deleted; their number where it is forgotten.
create function held_of_person(p_person uuid)
    returns table (place text, outcome text, holds text, withheld text, content jsonb, number bigint)
    language plpgsql stable as $$
declare
    s personal_data;
    names text[] := user_names(p_person);
begin
    for s in select * from personal_data d where d.outcome in ('deleted', 'forgotten') order by d.place, d.step loop
        place := s.place; outcome := s.outcome; holds := s.holds; withheld := s.withheld; content := null; number := null;
        if s.withheld is not null then
            return next;
        elsif s.outcome = 'forgotten' then
            execute format('select count(*) from %I r where r.tenant = current_tenant() and (%s)', s.place, s.concerns)
                into number using p_person, names;
            return next;
        else
            for content in execute format(
                    'select to_jsonb(r) - ''tenant'' from %I r where r.tenant = current_tenant() and (%s)', s.place, s.concerns)
                    using p_person, names loop
                return next;
            end loop;
        end if;
    end loop;
end $$;
