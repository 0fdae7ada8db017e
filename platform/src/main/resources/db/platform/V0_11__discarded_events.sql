-- An event that is given up for good: it stays on record with who did so and why, and its aggregate goes on without it.
alter table dead_event
    add column discarded_at   timestamptz,
    add column discarded_by   text,
    add column discard_reason text;

drop index dead_event_waiting;
create index dead_event_waiting on dead_event (id) where replayed_at is null and discarded_at is null;
create or replace function dead_events_waiting(p_most int) returns bigint
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*) from (select from dead_event d where d.replayed_at is null and d.discarded_at is null limit p_most) waiting
$$;

update personal_data
   set concerns = $c$r.aggregate_id = $1::text
       or (r.replayed_at is not null or r.discarded_at is not null) and position(convert_to($1::text, 'UTF8') in r.payload) > 0$c$,
       holds = 'events about them that could not be handled, and those tried again or discarded that name them'
 where place = 'dead_event' and step = 900;
insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('dead_event', 902, 'forgotten', 'who discarded it', 'r.discarded_by = any ($2)', 'discarded_by = ''erased-'' || right($1::text, 12)');
update data_class set holds = 'Events that could not be handled, once tried again with success or discarded' where class = 'dead-events';
update aged_data set aged = 'coalesce(r.replayed_at, r.discarded_at) < $1' where class = 'dead-events' and step = 1;
