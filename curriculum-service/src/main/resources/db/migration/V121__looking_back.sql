-- Whether one of these roles asks anybody to look back: most do not, and then nothing more is read for it.
create function may_look_back(p_roles text[]) returns boolean language sql stable as $$
    select exists (select from role_map m
                     cross join lateral json_array_elements(m.body -> 'skills') asked
                    where m.tenant = current_tenant() and m.role = any (p_roles)
                      and (asked ->> 'reflection')::boolean)
$$;
