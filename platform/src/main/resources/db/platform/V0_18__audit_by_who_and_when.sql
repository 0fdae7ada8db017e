-- What somebody did, newest first; and by time, of which rows are written nearly in order: that takes next to no room.
create index audit_event_actor on audit_event (tenant, actor, at desc);
create index audit_event_at on audit_event using brin (at);
