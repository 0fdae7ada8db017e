create index outbox_pull on outbox (tenant, id);

-- The newest event of a tenant that is no longer kept: whoever has read less than that has missed something.
create table outbox_swept (
    tenant text primary key,
    id     bigint not null
);
select guard_tenant('outbox_swept');
create policy relay on outbox_swept using (current_setting('app.relay', true) = 'on');

-- A trigger, so that it is noted whoever removes events.
create function note_swept() returns trigger language plpgsql as $$
begin
    insert into outbox_swept as s select g.tenant, max(g.id) from gone g group by g.tenant
        on conflict (tenant) do update set id = greatest(s.id, excluded.id);
    return null;
end $$;
create trigger swept after delete on outbox referencing old table as gone
    for each statement execute function note_swept();
