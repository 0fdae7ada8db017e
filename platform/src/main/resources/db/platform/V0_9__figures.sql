-- Events that failed for good and wait for somebody, of all tenants: no more than their number, for the relay's figures.
create index dead_event_waiting on dead_event (id) where replayed_at is null;
create policy figures on dead_event for select to current_user using (true);

create function dead_events_waiting(p_most int) returns bigint
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*) from (select from dead_event d where d.replayed_at is null limit p_most) waiting
$$;
revoke execute on function dead_events_waiting(int) from public;
grant execute on function dead_events_waiting(int) to ${appRole};
