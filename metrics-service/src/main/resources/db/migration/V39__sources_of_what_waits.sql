-- What waits of one source, in order and however much of others waits beside it.
create index signal_waiting_source on signal (tenant, source_id, id) where state <> 'ACCEPTED';
