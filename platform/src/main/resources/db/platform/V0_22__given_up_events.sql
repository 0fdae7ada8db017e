-- What was given up after Kafka had refused it, by whom and why; in the outbox another event took its place and version.
create table outbox_discard (
    tenant            text not null,
    event_id          uuid not null,
    id                bigint not null,
    instead           uuid not null,
    type              text not null,
    aggregate_type    text not null,
    aggregate_id      text not null,
    aggregate_version bigint not null,
    told_at           timestamptz not null,
    refused           text not null,
    parked_at         timestamptz,
    reason            text not null,
    discarded_at      timestamptz not null,
    discarded_by      text not null,
    primary key (tenant, event_id)
);
select guard_tenant('outbox_discard');
revoke update, delete on outbox_discard from ${appRole};

insert into personal_data (place, step, outcome, holds, concerns, change, withheld) values
    ('outbox_discard', 900, 'deleted', 'which events about them were given up after Kafka had refused them',
     'r.aggregate_id = $1::text', null, 'notes of operators about events, without what these told; that stands in other places'),
    ('outbox_discard', 901, 'forgotten', 'who gave them up', 'r.discarded_by = any ($2)',
     'discarded_by = ''erased-'' || right($1::text, 12)', null);
update data_class
   set holds = 'Events that could not be handled, once tried again with success or discarded, and what was sent again or given up after Kafka had refused it'
 where class = 'dead-events';
insert into aged_data (class, step, place, aged, person) values ('dead-events', 3, 'outbox_discard', 'r.discarded_at < $1', null);
