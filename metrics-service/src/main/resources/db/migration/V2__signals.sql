create table signal_source (
    tenant        text not null,
    id            uuid not null,
    key           text not null,
    preset        text not null,
    verifier      text not null,
    sealed_secret text not null,
    mapping       text,
    purpose       text not null,
    notice        text not null,
    version       bigint not null,
    primary key (tenant, id),
    unique (tenant, key)
);
create index signal_source_id on signal_source (id);
select guard_tenant('signal_source');

-- A delivery names no tenant, its source does. Only this function may look across tenants, for one id at a time.
create policy intake on signal_source for select to current_user using (true);
create function signal_intake(source uuid)
    returns table (tenant text, verifier text, sealed_secret text, preset text, mapping text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.tenant, s.verifier, s.sealed_secret, s.preset, s.mapping from signal_source s where s.id = source
$$;
revoke execute on function signal_intake(uuid) from public;
grant execute on function signal_intake(uuid) to ${appRole};

-- What a tool reported, one row a reading, kept whatever becomes of it. ACCEPTED: an observation came of it.
-- PARKED: the person or the metric is not known yet. UNREADABLE: the mapping gave no reading.
create table signal (
    tenant          text not null,
    id              uuid not null,
    source_id       uuid not null,
    source_event_id text not null,
    state           text not null check (state in ('ACCEPTED', 'PARKED', 'UNREADABLE')),
    reason          text,
    person_ref      text,
    metric          text,
    value           double precision,
    unit            text,
    occurred_at     timestamptz,
    dimensions      jsonb,
    payload         jsonb not null,
    person_id       uuid,
    correlation_id  uuid not null,
    received_at     timestamptz not null,
    primary key (tenant, id),
    unique (tenant, source_id, source_event_id)
);
create index signal_correlation on signal (tenant, correlation_id);
create index signal_parked on signal (tenant, person_ref) where state = 'PARKED';
select guard_tenant('signal');

-- A tool names a person by user name or by the HR system's id.
create index directory_person_external on directory_person (tenant, external_id);
