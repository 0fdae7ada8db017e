-- What waits to be sent stands in a small table of its own: to say that an event is sent takes one row out of it, and
-- rewrites neither the event nor its entries in three indexes.
drop index outbox_waiting;
drop index outbox_parked;

create table outbox_waiting (
    tenant text not null,
    id     bigint not null,
    primary key (tenant, id)
);
select guard_tenant('outbox_waiting');
create policy relay on outbox_waiting using (current_setting('app.relay', true) = 'on');
-- It is nearly empty and all of it comes and goes: a share of its size says nothing.
alter table outbox_waiting set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- What Kafka refuses for good; what follows it in its aggregate waits until it is set right.
create table outbox_parked (
    tenant         text not null,
    aggregate_type text not null,
    aggregate_id   text not null,
    id             bigint not null,
    reason         text not null,
    primary key (tenant, aggregate_type, aggregate_id, id)
);
select guard_tenant('outbox_parked');
create policy relay on outbox_parked using (current_setting('app.relay', true) = 'on');

select set_config('app.relay', 'on', true);
insert into outbox_waiting select tenant, id from outbox where published_at is null and parked_reason is null;
insert into outbox_parked select tenant, aggregate_type, aggregate_id, id, parked_reason
  from outbox where published_at is null and parked_reason is not null;
alter table outbox drop column published_at, drop column attempts, drop column parked_reason;

-- As before; each event also waits.
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

-- Whether an event is sent, which only that can be which was told.
create function is_sent(p_tenant text, p_id bigint) returns boolean language sql stable as $$
    select not exists (select from outbox_waiting w where w.tenant = p_tenant and w.id = p_id)
       and not exists (select from outbox_parked p where p.tenant = p_tenant and p.id = p_id)
$$;

update personal_data set concerns = $c$is_sent(r.tenant, r.id) and r.type !~ '\.(person\.erased|erasure\.confirmed)\.v'
       and position($1::text in r.payload) > 0$c$
 where place = 'outbox';
insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('outbox_waiting', 0, 'none', 'which events are not sent yet, by number', null, null),
    ('outbox_parked', 0, 'none', 'which events Kafka refuses, and why', null, null);
