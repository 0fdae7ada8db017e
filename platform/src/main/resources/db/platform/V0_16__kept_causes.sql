-- In which trace and for which request work was put off, by the chain that it belongs to: whoever does it goes on there.
create table kept_cause (
    tenant      text not null,
    correlation uuid not null,
    traceparent text,
    tracestate  text,
    request_id  text,
    kept_at     timestamptz not null,
    primary key (tenant, correlation)
);
create index kept_cause_age on kept_cause (kept_at);
select guard_tenant('kept_cause');
create policy sweep on kept_cause using (current_setting('app.relay', true) = 'on');

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('kept_cause', 0, 'none', 'in which trace and for which request work was put off, for a week', null, null);
