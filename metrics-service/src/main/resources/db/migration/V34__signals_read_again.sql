-- The signals that wait, as administrators read them, and those of one event together.
create index signal_waiting on signal (tenant, id) where state <> 'ACCEPTED';
create index signal_event on signal (tenant, event_id);

-- The sources whose waiting signals are to be read again, after the one that was read last and up to those that came before
-- somebody asked. Ids grow with time; what is read again is kept anew under a later one, and so is not read in circles.
create table due_reading (
    tenant    text not null,
    source_id uuid not null,
    after     uuid not null,
    until     uuid not null,
    primary key (tenant, source_id)
);
select guard_tenant('due_reading');

-- Whoever looks for what is due looks over all tenants, by this name and no other; likewise who counts what waits.
create policy reading on due_reading for select to current_user using (true);
create function tenants_with_due_readings() returns setof text
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct r.tenant from due_reading r
$$;
revoke execute on function tenants_with_due_readings() from public;
grant execute on function tenants_with_due_readings() to ${appRole};

create policy figures on signal for select to current_user using (true);
create function signals_waiting(p_state text, p_most int) returns bigint
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*) from (select from signal s where s.state = p_state and s.state <> 'ACCEPTED' limit p_most) waiting
$$;
revoke execute on function signals_waiting(text, int) from public;
grant execute on function signals_waiting(text, int) to ${appRole};

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('due_reading', 0, 'none', 'that what a source delivered is to be read again', null, null);
