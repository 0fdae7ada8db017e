-- How a row is given out where not as it is stored, and why some of a place's rows come later.
alter table personal_data add column shown text, add column not_yet_because text;

-- As held_of_person(), but lazily: that gathered all rows before it gave the first, and whom very much is held of waited for
-- it longer than anybody waits. Each place with rows is a cursor of the transaction at hand; all are opened in one statement,
-- and so of one moment. held_of_person() stays for replicas of the release before.
create function held_by_place(p_person uuid)
    returns table (place text, holds text, withheld text, number bigint, content refcursor)
    language plpgsql stable as $$
declare
    s personal_data;
    names text[] := user_names(p_person);
begin
    for s in select * from personal_data d where d.outcome in ('deleted', 'forgotten') order by d.place, d.step loop
        place := s.place; holds := s.holds; withheld := coalesce(s.withheld, s.not_yet_because);
        number := null; content := null;
        if s.withheld is null and s.outcome = 'forgotten' then
            execute format('select count(*) from %I r where r.tenant = current_tenant() and (%s)', s.place, s.concerns)
                into number using p_person, names;
        elsif s.withheld is null then
            open content no scroll for execute format(
                'select (%s)::text from %I r where r.tenant = current_tenant() and (%s) and not (%s)',
                coalesce(s.shown, $j$to_jsonb(r) - 'tenant'$j$), s.place, s.concerns, coalesce(s.not_yet, 'false'))
                using p_person, names;
        end if;
        return next;
    end loop;
end $$;
