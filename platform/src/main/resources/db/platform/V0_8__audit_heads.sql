-- As before, but a session waits for nobody while one of the tenant's heads is free: its own if that is, else any other.
-- What a transaction has locked is free to itself, so whoever waits holds no head and appends cannot deadlock.
create or replace function audit_append(p_at timestamptz, p_actor text, p_action text, p_subject text, p_outcome text, p_request text)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    t text := current_tenant();
    h smallint := pg_backend_pid() % 16;
    last audit_head;
    digest bytea;
begin
    select * into last from audit_head a where a.tenant = t order by (a.head <> h) limit 1 for update skip locked;
    if last.head is null then
        h := coalesce((select n from generate_series(0, 15) n
                        where not exists (select from audit_head a where a.tenant = t and a.head = n)
                        order by (n <> h) limit 1), h);
        insert into audit_head (tenant, head, seq, hash) values (t, h, 0, '\x') on conflict do nothing;
        select * into last from audit_head a where a.tenant = t and a.head = h for update;
    end if;
    digest := audit_hash(last.hash, t, last.head, last.seq + 1, p_at, p_actor, p_action, p_subject, p_outcome, p_request);
    update audit_head a set seq = last.seq + 1, hash = digest where a.tenant = t and a.head = last.head;
    insert into audit_event
    values (t, last.head, last.seq + 1, p_at, p_actor, p_action, p_subject, p_outcome, p_request, digest);
end $$;
