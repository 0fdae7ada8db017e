-- How many people wait for what content, counted a step at a time and kept for a day: going over everybody while somebody waits
-- for the answer takes the longer the more people there are. Without a count that is under way, counting is null.
create table content_demand (
    tenant        text primary key,
    counted       json,
    counted_at    timestamptz,
    counting      json,
    counted_until uuid
);
select guard_tenant('content_demand');

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('content_demand', 0, 'none', 'how many people wait for what content', null, null);
