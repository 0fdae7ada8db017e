-- Since when it is told that the day to look at it has come.
alter table stretch_undertaking add column review_told_at timestamptz;
create index stretch_undertaking_review on stretch_undertaking (review_day)
    where agreed_at is not null and outcome is null and review_told_at is null;

-- Whoever looks for reviews that are due looks over all tenants, by this name and no other.
create policy reviewing on stretch_undertaking for select to current_user using (true);
create function tenants_with_stretch_reviews(on_day date) returns table (tenant text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct u.tenant from stretch_undertaking u
     where u.agreed_at is not null and u.outcome is null and u.review_told_at is null and u.review_day <= on_day
     order by u.tenant
$$;
revoke execute on function tenants_with_stretch_reviews(date) from public;
grant execute on function tenants_with_stretch_reviews(date) to ${appRole};
