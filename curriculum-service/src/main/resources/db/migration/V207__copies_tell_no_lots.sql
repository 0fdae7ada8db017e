-- While delayed refreshers wait, whoever knew their own lot would no longer be as the others, and nothing could be learned
-- from the comparison (docs/guide/records.md): a copy says nothing of a wait before it is over, and leaves the place of the
-- wait out of every drift, as it is where there is none. Measures that await a decision are given out: whom they are about
-- sees them from the first moment on, and may object.
create function without_waits(p_row jsonb) returns jsonb language plpgsql stable as $$
declare
    told text := p_row::text;
    wait text[];
begin
    for wait in select distinct m from regexp_matches(told, '("notBefore": (?:null|"(\d{4}-\d\d-\d\dT[0-9:.]+Z)"))', 'g') m loop
        if wait[2] is null or wait[2]::timestamptz > now() then
            told := replace(replace(replace(told, ', ' || wait[1], ''), wait[1] || ', ', ''), wait[1], '');
        end if;
    end loop;
    return told::jsonb;
end $$;

update personal_data
   set withheld = 'which refreshers wait by lot: to know it of one''s own before the wait is over would undo the comparison'
 where place = 'delayed_refresher' and outcome = 'deleted';
update personal_data set shown = 'without_waits(to_jsonb(r) - ''tenant'')'
 where place in ('learner', 'path_decision') and outcome = 'deleted';
