-- Since when an event is parked; of those from before nobody knows.
alter table outbox_parked add column parked_at timestamptz;
alter table outbox_parked alter column parked_at set default now();

-- Who had an event sent again that Kafka had refused, and why.
create table outbox_release (
    tenant      text not null,
    id          bigint not null,
    refused     text not null,
    parked_at   timestamptz,
    reason      text not null,
    released_at timestamptz not null,
    released_by text not null,
    primary key (tenant, id, released_at)
);
select guard_tenant('outbox_release');
revoke update, delete on outbox_release from ${appRole};

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('outbox_release', 0, 'none', 'which events were sent again after Kafka had refused them, and why', null, null),
    ('outbox_release', 901, 'forgotten', 'who had them sent again', 'r.released_by = any ($2)',
     'released_by = ''erased-'' || right($1::text, 12)');
update data_class set holds = 'Events that could not be handled, once tried again with success or discarded, and what was sent again after Kafka had refused it'
 where class = 'dead-events';
insert into aged_data (class, step, place, aged, person) values ('dead-events', 2, 'outbox_release', 'r.released_at < $1', null);
