-- Objections of learners to steps of their paths, and what a person decided.
create table contest (
    tenant      text not null,
    id          uuid not null,
    person_id   uuid not null,
    module      text not null,
    decision_id uuid,
    reason      text not null,
    opened_at   timestamptz not null,
    due_at      timestamptz not null,
    manager_id  uuid,
    overdue_at  timestamptz,
    ruling      json,
    primary key (tenant, id)
);
create unique index contest_open on contest (tenant, person_id, module) where ruling is null;
create index contest_person on contest (tenant, person_id, id);
create index contest_decision on contest (tenant, decision_id) where decision_id is not null;
create index contest_late on contest (due_at) where ruling is null and overdue_at is null;
select guard_tenant('contest');

-- A sweep looks over all tenants, and only through these functions, which run as the owner.
create policy sweep on contest for select to current_user using (true);
create function late_contests(p_now timestamptz, p_most int) returns table (tenant text, id uuid) language sql stable
    security definer set search_path = public, pg_temp as $$
    select c.tenant, c.id from contest c
     where c.ruling is null and c.overdue_at is null and c.due_at <= p_now order by c.due_at limit p_most
$$;
revoke execute on function late_contests(timestamptz, int) from public;
grant execute on function late_contests(timestamptz, int) to ${appRole};

create policy sweep on path_decision to current_user using (true);
create function sweep_path_decisions(p_before timestamptz, p_most int) returns int language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    gone int;
begin
    delete from path_decision where ctid in
        (select d.ctid from path_decision d where d.decided_at < p_before limit p_most);
    get diagnostics gone = row_count;
    return gone;
end $$;
revoke execute on function sweep_path_decisions(timestamptz, int) from public;
grant execute on function sweep_path_decisions(timestamptz, int) to ${appRole};
