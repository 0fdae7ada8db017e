-- What is held stays, also from the sweeps of this service. They look over all tenants and run as the owner, who is
-- therefore to see every tenant's holds; is_held answers for the current tenant only.
create policy sweep on legal_hold for select to current_user using (true);

create or replace function sweep_path_decisions(p_before timestamptz, p_most int) returns int language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    gone int;
begin
    delete from path_decision where ctid in
        (select r.ctid from path_decision r
          where r.decided_at < p_before
            and not exists (select from legal_hold h where h.tenant = r.tenant and h.released_at is null
                               and (h.person_id is null or h.person_id = r.person_id))
          limit p_most);
    get diagnostics gone = row_count;
    return gone;
end $$;

-- A replan is about what was published, not about anybody: no hold keeps it.
create or replace function sweep_traces(p_before timestamptz, p_moments_before timestamptz, p_most int) returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from nudge where ctid in
        (select r.ctid from nudge r
          where r.not_after < p_before
            and not exists (select from legal_hold h where h.tenant = r.tenant and h.released_at is null
                               and (h.person_id is null or h.person_id = r.person_id))
          limit p_most);
    delete from moment where ctid in
        (select r.ctid from moment r
          where r.at < p_moments_before
            and not exists (select from legal_hold h where h.tenant = r.tenant and h.released_at is null
                               and (h.person_id is null or h.person_id = r.person_id))
          limit p_most);
    delete from upcoming_task where ctid in
        (select r.ctid from upcoming_task r
          where r.due_at < p_before
            and not exists (select from legal_hold h where h.tenant = r.tenant and h.released_at is null
                               and (h.person_id is null or h.person_id = r.person_id))
          limit p_most);
    delete from replan where ctid in (select r.ctid from replan r where r.done_at < p_before limit p_most);
    delete from setback where ctid in
        (select r.ctid from setback r
          where r.retry_at is null and r.failed_at < p_before
            and not exists (select from legal_hold h where h.tenant = r.tenant and h.released_at is null
                               and (h.person_id is null or h.person_id = r.person_id))
          limit p_most);
$$;
