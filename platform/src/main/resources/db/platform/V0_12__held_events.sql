-- Events that came too early and wait for the one before them, of all tenants: how many, and since when the oldest of
-- them waits. No more than that, for the relay's figures.
create index inbox_held_age on inbox_held (held_at);
create policy figures on inbox_held for select to current_user using (true);

create function events_held(p_most int, out held bigint, out oldest timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select (select count(*) from (select from inbox_held limit p_most) counted),
           (select h.held_at from inbox_held h order by h.held_at limit 1)
$$;
revoke execute on function events_held(int) from public;
grant execute on function events_held(int) to ${appRole};
