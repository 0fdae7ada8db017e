-- What a person may not know yet is not given out to them either: not_yet says which rows of a place wait.
alter table personal_data add column not_yet text;

create or replace function held_of_person(p_person uuid)
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
                    'select to_jsonb(r) - ''tenant'' from %I r where r.tenant = current_tenant() and (%s) and not (%s)',
                    s.place, s.concerns, coalesce(s.not_yet, 'false'))
                    using p_person, names loop
                return next;
            end loop;
        end if;
    end loop;
end $$;
