-- The metrics and people that became known, for which readings are parked that are still to be counted.
create table due_release (
    tenant    text not null,
    id        uuid not null,
    metric    text,
    person_id uuid,
    primary key (tenant, id),
    check (num_nonnulls(metric, person_id) = 1)
);
create unique index due_release_metric on due_release (tenant, metric) where metric is not null;
create unique index due_release_person on due_release (tenant, person_id) where person_id is not null;
select guard_tenant('due_release');

create index signal_parked_metric on signal (tenant, metric, occurred_at, id) where state = 'PARKED';

-- Whoever looks for what is due looks over all tenants, by this name and no other.
create policy releasing on due_release for select to current_user using (true);
create function tenants_with_due_releases() returns setof text
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct r.tenant from due_release r
$$;
revoke execute on function tenants_with_due_releases() from public;
grant execute on function tenants_with_due_releases() to ${appRole};

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('due_release', 20, 'deleted', 'that readings about somebody are to be counted', 'r.person_id = $1', null);
