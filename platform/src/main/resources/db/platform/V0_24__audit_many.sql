-- The rows of one transaction go to one chain, whose end moves once: moved for each row, it leaves a dead version behind each time,
-- and a file of ten thousand people walks through all of them for each of its rows.
create function audit_append_all(p_at timestamptz, p_rows jsonb)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    t text := current_tenant();
    h smallint := pg_backend_pid() % 16;
    last audit_head;
    a jsonb;
begin
    select * into last from audit_head k where k.tenant = t order by (k.head <> h) limit 1 for update skip locked;
    if last.head is null then
        h := coalesce((select n from generate_series(0, 15) n
                        where not exists (select from audit_head k where k.tenant = t and k.head = n)
                        order by (n <> h) limit 1), h);
        insert into audit_head (tenant, head, seq, hash) values (t, h, 0, '\x') on conflict do nothing;
        select * into last from audit_head k where k.tenant = t and k.head = h for update;
    end if;
    for a in select * from jsonb_array_elements(p_rows) loop
        last.seq := last.seq + 1;
        last.hash := audit_hash(last.hash, t, last.head, last.seq, p_at, a ->> 'actor', a ->> 'action', a ->> 'subject',
                                a ->> 'outcome', a ->> 'requestId');
        insert into audit_event
        values (t, last.head, last.seq, p_at, a ->> 'actor', a ->> 'action', a ->> 'subject', a ->> 'outcome', a ->> 'requestId',
                last.hash);
    end loop;
    update audit_head k set seq = last.seq, hash = last.hash where k.tenant = t and k.head = last.head;
end $$;

-- As before; of several audit rows the chain's end moves once.
create or replace function finish(p_at timestamptz, p_events jsonb, p_audit jsonb, p_notify boolean, p_answer jsonb default null)
    returns void language plpgsql as $$
declare
    t text := current_tenant();
    a jsonb;
    told int;
    v bigint;
begin
    for a in select * from jsonb_array_elements(p_events) loop
        told := jsonb_array_length(a -> 'events');
        insert into aggregate_version as known values (t, a ->> 'type', a ->> 'id', told)
            on conflict (tenant, aggregate_type, aggregate_id) do update set version = known.version + told
            returning known.version into v;
        with one as (
            insert into outbox (event_id, tenant, aggregate_type, aggregate_id, aggregate_version, type, payload, headers, created_at)
            select (e ->> 'eventId')::uuid, t, a ->> 'type', a ->> 'id', v - told + nth, e ->> 'type', e ->> 'payload', e ->> 'headers', p_at
              from jsonb_array_elements(a -> 'events') with ordinality as one (e, nth) order by nth
            returning id)
        insert into outbox_waiting select t, one.id from one;
    end loop;
    if jsonb_array_length(p_audit) > 1 then
        perform audit_append_all(p_at, p_audit);
    elsif jsonb_array_length(p_audit) = 1 then
        a := p_audit -> 0;
        perform audit_append(p_at, a ->> 'actor', a ->> 'action', a ->> 'subject', a ->> 'outcome', a ->> 'requestId');
    end if;
    if p_answer is not null then
        insert into idempotency values (t, p_answer ->> 'principal', p_answer ->> 'key', decode(p_answer ->> 'requestHash', 'base64'),
            (p_answer ->> 'status')::int, p_answer ->> 'body', p_at);
    end if;
    if p_notify and jsonb_array_length(p_events) > 0 then
        perform pg_notify('outbox', '');
    end if;
end $$;
