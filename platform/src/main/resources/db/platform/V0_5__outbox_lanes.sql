-- What waits to be sent, by tenant: the relay takes from all tenants in turn.
create index outbox_waiting on outbox (tenant, id) where published_at is null and parked_reason is null;
drop index outbox_unpublished;
