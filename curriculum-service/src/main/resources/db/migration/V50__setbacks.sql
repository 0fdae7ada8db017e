-- Learners for whom a chore failed: passed over until the next try, told until it works out.
create table setback (
    tenant    text not null,
    chore     text not null,
    person_id uuid not null,
    tries     int not null,
    failed_at timestamptz not null,
    retry_at  timestamptz,
    problem   text not null,
    primary key (tenant, chore, person_id)
);
create index setback_latest on setback (tenant, failed_at desc);
select guard_tenant('setback');

-- Whether a learner is to be passed over for now.
create function is_set_back(p_chore text, p_person uuid, p_now timestamptz) returns boolean language sql stable as $$
    select exists (select from setback s
                    where s.tenant = current_tenant() and s.chore = p_chore and s.person_id = p_person
                      and s.retry_at > p_now)
$$;

-- What held in an edition is read from here, the last version of each module first.
create index module_version_edition on module_version (tenant, key, edition desc, version desc);
