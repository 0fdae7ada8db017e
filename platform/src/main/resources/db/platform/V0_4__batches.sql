-- As before, but told: the events of a transaction come grouped by aggregate, so that one with many costs little more
-- than one with few. Aggregates are locked in the order given, which is that of their ids.
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
        insert into outbox (event_id, tenant, aggregate_type, aggregate_id, aggregate_version, type, payload, headers, created_at)
        select (e ->> 'eventId')::uuid, t, a ->> 'type', a ->> 'id', v - told + nth, e ->> 'type', e ->> 'payload', e ->> 'headers', p_at
          from jsonb_array_elements(a -> 'events') with ordinality as one (e, nth) order by nth;
    end loop;
    for a in select * from jsonb_array_elements(p_audit) loop
        perform audit_append(p_at, a ->> 'actor', a ->> 'action', a ->> 'subject', a ->> 'outcome', a ->> 'requestId');
    end loop;
    if p_answer is not null then
        insert into idempotency values (t, p_answer ->> 'principal', p_answer ->> 'key', decode(p_answer ->> 'requestHash', 'base64'),
            (p_answer ->> 'status')::int, p_answer ->> 'body', p_at);
    end if;
    if p_notify and jsonb_array_length(p_events) > 0 then
        perform pg_notify('outbox', '');
    end if;
end $$;

-- Claims events one after the other: claimed | claimed-next-waits | duplicate | gap, by their place in the arrays.
-- The second says that the event after it is held already.
create function inbox_claim_all(p_events uuid[], p_topics text[], p_types text[], p_ids text[], p_versions bigint[])
    returns text[] language plpgsql as $$
declare
    t text := current_tenant();
    claims text[] := '{}';
    claim text;
begin
    for i in 1 .. cardinality(p_events) loop
        claim := inbox_claim(p_events[i], p_topics[i], p_types[i], p_ids[i], p_versions[i]);
        if claim = 'claimed' and exists (
            select from inbox_held h
             where h.tenant = t and h.topic = p_topics[i] and h.aggregate_type = p_types[i] and h.aggregate_id = p_ids[i]
               and h.aggregate_version = p_versions[i] + 1) then
            claim := 'claimed-next-waits';
        end if;
        claims := claims || claim;
    end loop;
    return claims;
end $$;

-- As before; without a key there is nothing to claim.
create or replace function idempotency_claim(p_principal text, p_key text, p_hash bytea)
    returns table (state text, kept_status int, kept_body text) language plpgsql as $$
declare
    kept idempotency;
begin
    if p_key is null then
        return query select 'new', 0, '';
        return;
    end if;
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
