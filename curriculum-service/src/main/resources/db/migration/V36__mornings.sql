-- Each morning the learners are looked for whose path was planned on an earlier day.
create index learner_planned_on on learner (tenant, planned_on);

-- The tenants that have anything to plan with; only this function may look over all, and it gives no more than names.
create policy planning on edition for select to current_user using (true);
create function tenants_with_a_catalogue() returns table (tenant text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.tenant from edition e where e.what = 'catalogue'
$$;
revoke execute on function tenants_with_a_catalogue() from public;
grant execute on function tenants_with_a_catalogue() to ${appRole};
