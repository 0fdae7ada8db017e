-- What has served its purpose goes, over all tenants and only by this function, which runs as the owner.
create policy sweep on nudge to current_user using (true);
create policy sweep on moment to current_user using (true);
create policy sweep on upcoming_task to current_user using (true);
create policy sweep on replan for delete to current_user using (true);
create policy sweep on setback to current_user using (true);
create index nudge_age on nudge (not_after);
create index moment_age on moment (at);
create index upcoming_task_age on upcoming_task (due_at);

create function sweep_traces(p_before timestamptz, p_moments_before timestamptz, p_most int) returns void language sql
    security definer set search_path = public, pg_temp as $$
    delete from nudge where ctid in (select n.ctid from nudge n where n.not_after < p_before limit p_most);
    delete from moment where ctid in (select m.ctid from moment m where m.at < p_moments_before limit p_most);
    delete from upcoming_task where ctid in (select t.ctid from upcoming_task t where t.due_at < p_before limit p_most);
    delete from replan where ctid in (select r.ctid from replan r where r.done_at < p_before limit p_most);
    delete from setback where ctid in
        (select s.ctid from setback s where s.retry_at is null and s.failed_at < p_before limit p_most);
$$;
revoke execute on function sweep_traces(timestamptz, timestamptz, int) from public;
grant execute on function sweep_traces(timestamptz, timestamptz, int) to ${appRole};

-- Which replica searches a tenant's norms: whoever takes them first; a search cut off is taken up after an hour.
alter table norms
    add column taken_at timestamptz,
    alter column searched_at drop not null;
