-- What a tool delivered, once, however many readings its mapping finds in it. No foreign key from the signals: a
-- payload may be erased on its own, and they stay what they are.
create table delivered_event (
    tenant      text not null,
    id          uuid not null,
    payload     jsonb not null,
    received_at timestamptz not null,
    primary key (tenant, id)
);
select guard_tenant('delivered_event');

alter table signal add column event_id uuid;
-- The owner, too, is bound by row-level security, and a migration runs for no tenant.
alter table signal no force row level security;
alter table delivered_event no force row level security;
insert into delivered_event select tenant, id, payload, received_at from signal;
update signal set event_id = id;
alter table signal force row level security;
alter table delivered_event force row level security;
alter table signal alter column event_id set not null, drop column payload;
