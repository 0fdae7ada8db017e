-- A sweep looks over all tenants for tests that were left lying, and only through this function, which runs as the owner.
create index test_out_asking on test_out (began_at) where ended_at is null;
create policy sweep on test_out for select to current_user using (true);
create function left_test_outs(p_before timestamptz, p_most int) returns table (tenant text, person_id uuid, id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select t.tenant, t.person_id, t.id from test_out t
     where t.ended_at is null and t.began_at < p_before order by t.began_at limit p_most
$$;
revoke execute on function left_test_outs(timestamptz, int) from public;
grant execute on function left_test_outs(timestamptz, int) to ${appRole};
