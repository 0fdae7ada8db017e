-- What a path was planned with: the editions of the catalogue and of the role maps, and the day where its learner lives.
alter table learner
    add column catalogue bigint not null default 0,
    add column role_maps bigint not null default 0,
    add column planned_on date;

-- Plans to be made anew for all who hold some roles, because an edition of the catalogue or of the role maps is new. Done
-- when nobody is left whose path was planned with an older one: what is left is counted, never remembered.
create table replan (
    tenant      text not null,
    id          uuid not null,
    ground      text not null check (ground in ('catalogue', 'role-maps')),
    edition     bigint not null,
    roles       text[] not null,
    reason      text not null,
    learners    int not null,
    planned     int not null default 0,
    changed     int not null default 0,
    failed      int not null default 0,
    asked_at    timestamptz not null,
    asked_by    text not null,
    causation   uuid,
    correlation uuid,
    done_at     timestamptz,
    primary key (tenant, id)
);
create index replan_open on replan (tenant, id) where done_at is null;
select guard_tenant('replan');

-- Work that waits is looked for over all tenants; only this function may, and it gives no more than their names.
create policy waiting on replan for select to current_user using (true);
create function tenants_with_replans() returns table (tenant text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct r.tenant from replan r where r.done_at is null
$$;
revoke execute on function tenants_with_replans() from public;
grant execute on function tenants_with_replans() to ${appRole};

-- Whether a path still waits to be planned with what was published.
create function awaits_replan(p_catalogue bigint, p_roles text[]) returns boolean language sql stable as $$
    select exists (select from replan r
                    where r.tenant = current_tenant() and r.done_at is null and r.ground = 'catalogue'
                      and r.edition > p_catalogue and r.roles && p_roles)
$$;
