-- Runs as the owning role; the application logs in as ${appRole}, which owns nothing and is bound by row-level security.

create function current_tenant() returns text language sql stable parallel safe
    return nullif(current_setting('app.tenant', true), '');

-- Second fence of tenancy, below the ORM's filter: no tenant set, no row seen.
create function guard_tenant(guarded regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy tenant on %s using (tenant = current_tenant()) with check (tenant = current_tenant())', guarded);
    execute format('grant select, insert, update, delete on %s to ${appRole}', guarded);
end $$;

-- People as access rules need them: who they are to each other.
create table directory_person (
    tenant      text not null,
    person_id   uuid not null,
    external_id text not null,
    user_name   text not null,
    manager_id  uuid,
    team        text,
    location    text,
    time_zone   text not null,
    start_date  date not null,
    end_date    date,
    active      boolean not null,
    primary key (tenant, person_id),
    unique (tenant, user_name)
);
create index directory_person_manager on directory_person (tenant, manager_id);
select guard_tenant('directory_person');

-- Whether a viewer may see a person: SELF oneself, LINE also direct and indirect reports, ALL everybody, NONE nobody.
-- Depth is bounded so that a cycle in the manager line cannot run for ever.
create function sees(viewer text, person uuid, reach text) returns boolean language plpgsql stable as $$
declare
    candidate uuid := person;
    boss uuid;
    me uuid;
begin
    if reach = 'NONE' or reach is null then return false; end if;
    select p.person_id into me from directory_person p where p.tenant = current_tenant() and p.user_name = viewer;
    if reach = 'ALL' then
        return exists (select 1 from directory_person p where p.tenant = current_tenant() and p.person_id = person);
    end if;
    if me is null then return false; end if;
    if me = person then return true; end if;
    if reach <> 'LINE' then return false; end if;
    for depth in 1..100 loop
        select p.manager_id into boss from directory_person p where p.tenant = current_tenant() and p.person_id = candidate;
        if boss is null then return false; end if;
        if boss = me then return true; end if;
        candidate := boss;
    end loop;
    return false;
end $$;

create table aggregate_version (
    tenant         text not null,
    aggregate_type text not null,
    aggregate_id   text not null,
    version        bigint not null,
    primary key (tenant, aggregate_type, aggregate_id)
);
select guard_tenant('aggregate_version');

create table outbox (
    id                bigint generated always as identity primary key,
    event_id          uuid not null,
    tenant            text not null,
    aggregate_type    text not null,
    aggregate_id      text not null,
    aggregate_version bigint not null,
    type              text not null,
    payload           text not null,
    headers           text not null,
    created_at        timestamptz not null,
    published_at      timestamptz,
    attempts          int not null default 0,
    parked_reason     text,
    unique (tenant, aggregate_type, aggregate_id, aggregate_version)
);
create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_parked on outbox (tenant, aggregate_type, aggregate_id) where parked_reason is not null and published_at is null;
select guard_tenant('outbox');
-- The relay carries every tenant's events; only its own connection says so.
create policy relay on outbox using (current_setting('app.relay', true) = 'on');

create table inbox_event (
    tenant      text not null,
    event_id    uuid not null,
    received_at timestamptz not null default now(),
    primary key (tenant, event_id)
);
select guard_tenant('inbox_event');

create table inbox_position (
    tenant         text not null,
    topic          text not null,
    aggregate_type text not null,
    aggregate_id   text not null,
    version        bigint not null,
    primary key (tenant, topic, aggregate_type, aggregate_id)
);
select guard_tenant('inbox_position');

create table inbox_held (
    tenant            text not null,
    topic             text not null,
    aggregate_type    text not null,
    aggregate_id      text not null,
    aggregate_version bigint not null,
    headers           text not null,
    payload           bytea not null,
    held_at           timestamptz not null default now(),
    primary key (tenant, topic, aggregate_type, aggregate_id, aggregate_version)
);
select guard_tenant('inbox_held');

create table dead_event (
    tenant            text not null,
    id                uuid not null,
    topic             text not null,
    event_id          uuid,
    aggregate_type    text,
    aggregate_id      text,
    aggregate_version bigint,
    type              text,
    headers           text not null,
    payload           bytea not null,
    reason            text not null,
    failed_at         timestamptz not null,
    replayed_at       timestamptz,
    replayed_by       text,
    primary key (tenant, id)
);
create unique index dead_event_once on dead_event (tenant, topic, event_id) where event_id is not null;
select guard_tenant('dead_event');

create table idempotency (
    tenant       text not null,
    principal    text not null,
    key          text not null,
    request_hash bytea not null,
    status       int not null,
    body         text not null,
    created_at   timestamptz not null,
    primary key (tenant, principal, key)
);
select guard_tenant('idempotency');

-- The relay's leader also sweeps, for every tenant, what has served its time.
create policy sweep on inbox_event using (current_setting('app.relay', true) = 'on');
create policy sweep on idempotency using (current_setting('app.relay', true) = 'on');
create index inbox_event_age on inbox_event (received_at);
create index idempotency_age on idempotency (created_at);

-- Tamper-evident: 16 hash chains a tenant. A row's hash covers the row and the hash before it.
create table audit_head (
    tenant text not null,
    head   smallint not null,
    seq    bigint not null,
    hash   bytea not null,
    primary key (tenant, head)
);
select guard_tenant('audit_head');

create table audit_event (
    tenant     text not null,
    head       smallint not null,
    seq        bigint not null,
    at         timestamptz not null,
    actor      text not null,
    action     text not null,
    subject    text not null,
    outcome    text not null,
    request_id text not null,
    hash       bytea not null,
    primary key (tenant, head, seq)
);
create index audit_event_subject on audit_event (tenant, subject, at desc);
select guard_tenant('audit_event');
-- The application appends through audit_append and reads; it cannot rewrite history.
revoke insert, update, delete on audit_event, audit_head from ${appRole};

create function audit_hash(previous bytea, tenant text, head int, seq bigint, at timestamptz, actor text, action text,
                           subject text, outcome text, request_id text) returns bytea language sql stable
    return sha256(previous || convert_to(jsonb_build_array(tenant, head, seq, (extract(epoch from at) * 1000000)::bigint,
        actor, action, subject, outcome, request_id)::text, 'UTF8'));

-- One backend keeps to one head: two audit rows of one transaction never lock two heads, so appends cannot deadlock.
create function audit_append(p_at timestamptz, p_actor text, p_action text, p_subject text, p_outcome text, p_request text)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    t text := current_tenant();
    h int := pg_backend_pid() % 16;
    s bigint;
    digest bytea;
begin
    loop
        update audit_head a
           set seq = a.seq + 1,
               hash = audit_hash(a.hash, t, h, a.seq + 1, p_at, p_actor, p_action, p_subject, p_outcome, p_request)
         where a.tenant = t and a.head = h
        returning a.seq, a.hash into s, digest;
        exit when found;
        insert into audit_head (tenant, head, seq, hash) values (t, h, 0, '\x') on conflict do nothing;
    end loop;
    insert into audit_event values (t, h::smallint, s, p_at, p_actor, p_action, p_subject, p_outcome, p_request, digest);
end $$;

-- Recomputes every chain of the tenant; a changed, missing, added or reordered row shows as a broken link.
create function audit_broken_links() returns table (head smallint, seq bigint) language sql stable as $$
    with links as (
        select e.*, lag(e.hash) over w as previous, lag(e.seq) over w as previous_seq,
               row_number() over w as position
          from audit_event e where e.tenant = current_tenant()
        window w as (partition by e.head order by e.seq))
    select l.head, l.seq from links l
     where l.seq <> l.position
        or l.hash <> audit_hash(coalesce(l.previous, '\x'), l.tenant, l.head, l.seq, l.at, l.actor, l.action, l.subject, l.outcome, l.request_id)
    union all
    select h.head, h.seq from audit_head h
      left join audit_event e on e.tenant = h.tenant and e.head = h.head and e.seq = h.seq
     where h.tenant = current_tenant() and (e.hash is distinct from h.hash)
    union all
    select e.head, max(e.seq) from audit_event e
     where e.tenant = current_tenant()
       and not exists (select 1 from audit_head h where h.tenant = e.tenant and h.head = e.head)
     group by e.head
$$;

-- The tail of every transaction in one round trip: events with their versions, audit rows, the kept answer.
-- Taking the aggregate's version locks its row until commit, so ids rise in commit order within an aggregate.
create function finish(p_at timestamptz, p_events jsonb, p_audit jsonb, p_notify boolean, p_answer jsonb default null)
    returns void language plpgsql as $$
declare
    t text := current_tenant();
    e jsonb;
    v bigint;
begin
    for e in select * from jsonb_array_elements(p_events) loop
        insert into aggregate_version as a values (t, e ->> 'aggregateType', e ->> 'aggregateId', 1)
            on conflict (tenant, aggregate_type, aggregate_id) do update set version = a.version + 1
            returning a.version into v;
        insert into outbox (event_id, tenant, aggregate_type, aggregate_id, aggregate_version, type, payload, headers, created_at)
        values ((e ->> 'eventId')::uuid, t, e ->> 'aggregateType', e ->> 'aggregateId', v, e ->> 'type', e ->> 'payload', e ->> 'headers', p_at);
    end loop;
    for e in select * from jsonb_array_elements(p_audit) loop
        perform audit_append(p_at, e ->> 'actor', e ->> 'action', e ->> 'subject', e ->> 'outcome', e ->> 'requestId');
    end loop;
    if p_answer is not null then
        insert into idempotency values (t, p_answer ->> 'principal', p_answer ->> 'key', decode(p_answer ->> 'requestHash', 'base64'),
            (p_answer ->> 'status')::int, p_answer ->> 'body', p_at);
    end if;
    if p_notify and jsonb_array_length(p_events) > 0 then
        perform pg_notify('outbox', '');
    end if;
end $$;

-- new | replay | mismatch | in-progress. The lock ends with the transaction, so a killed request frees its key.
create function idempotency_claim(p_principal text, p_key text, p_hash bytea)
    returns table (state text, kept_status int, kept_body text) language plpgsql as $$
declare
    kept idempotency;
begin
    if not pg_try_advisory_xact_lock(hashtextextended(current_tenant() || chr(31) || p_principal || chr(31) || p_key, 7)) then
        return query select 'in-progress', 0, '';
        return;
    end if;
    select * into kept from idempotency i where i.tenant = current_tenant() and i.principal = p_principal and i.key = p_key;
    if not found then
        return query select 'new', 0, '';
    elsif kept.request_hash <> p_hash then
        return query select 'mismatch', 0, '';
    else
        return query select 'replay', kept.status, kept.body;
    end if;
end $$;

-- claimed | duplicate | gap. An older version than the last applied is a duplicate under another id.
create function inbox_claim(p_event uuid, p_topic text, p_type text, p_id text, p_version bigint) returns text language plpgsql as $$
declare
    t text := current_tenant();
    last bigint;
begin
    insert into inbox_event (tenant, event_id) values (t, p_event) on conflict do nothing;
    if not found then return 'duplicate'; end if;
    insert into inbox_position as p values (t, p_topic, p_type, p_id, p_version)
        on conflict (tenant, topic, aggregate_type, aggregate_id) do update set version = p.version + 1
        where p.version + 1 = excluded.version;
    if found then return 'claimed'; end if;
    select version into last from inbox_position p
     where p.tenant = t and p.topic = p_topic and p.aggregate_type = p_type and p.aggregate_id = p_id;
    if p_version <= last then return 'duplicate'; end if;
    delete from inbox_event where tenant = t and event_id = p_event;
    return 'gap';
end $$;
