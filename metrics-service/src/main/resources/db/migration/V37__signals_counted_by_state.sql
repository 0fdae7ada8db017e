-- How many signals wait was counted along all that wait: with many parked and few unreadable ones, each count of the few read
-- all of the many. Each state has an index of its own now, which is used only where the statement names the state.
create index signal_unreadable on signal (tenant, id) where state = 'UNREADABLE';

create or replace function signals_waiting(p_state text, p_most int) returns bigint
    language sql stable security definer set search_path = public, pg_temp as $$
    select case p_state
        when 'PARKED' then
            (select count(*) from (select from signal s where s.state = 'PARKED' limit p_most) waiting)
        when 'UNREADABLE' then
            (select count(*) from (select from signal s where s.state = 'UNREADABLE' limit p_most) waiting)
        end
$$;
