-- Work that waits is looked for over all tenants. Only these functions may, and they give no more than names: a session
-- variable, which anybody can set, opens nothing any more.
drop policy relay on directory_person;
create policy leavers on directory_person for select to current_user using (true);
create function tenants_with_leavers(on_day date) returns table (tenant text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct d.tenant from directory_person d where d.active and d.end_date < on_day order by d.tenant
$$;
revoke execute on function tenants_with_leavers(date) from public;
grant execute on function tenants_with_leavers(date) to ${appRole};

-- Whose review failed comes again later than others, and keeps nobody waiting.
alter table gap_review_due
    add column attempts int not null default 0,
    add column due_at timestamptz not null default '-infinity',
    add column failure text;
create index gap_review_due_at on gap_review_due (tenant, due_at);

drop policy relay on gap_review_due;
create policy waiting on gap_review_due for select to current_user using (true);
create function tenants_with_gap_reviews(by_time timestamptz) returns table (tenant text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct r.tenant from gap_review_due r where r.due_at <= by_time order by r.tenant
$$;
revoke execute on function tenants_with_gap_reviews(timestamptz) from public;
grant execute on function tenants_with_gap_reviews(timestamptz) to ${appRole};
