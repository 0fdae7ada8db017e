-- What each table holds about people and what becomes of it when a person is erased, one step a row. Migrations fill it;
-- the application only reads it, so what may be deleted at all is decided here and nowhere else.
--   deleted   the rows that concern the person go
--   forgotten the rows stay and no longer name the person: change is a SET clause
--   kept      the rows stay as they are, for the reason given
--   none      the table holds nothing about a person
-- concerns is a condition on one row in which $1 is the person's id and $2 all user names they had, in an array.
create table personal_data (
    place    text not null,
    step     int not null,
    outcome  text not null check (outcome in ('deleted', 'forgotten', 'kept', 'none')),
    holds    text not null,
    concerns text check ((concerns is not null) = (outcome in ('deleted', 'forgotten'))),
    change   text check ((change is not null) = (outcome = 'forgotten')),
    primary key (place, step)
);
grant select on personal_data to ${appRole};

-- Data that a company may let go after some days. aged is a condition on one row in which $1 is the moment before which
-- it is due; person is an expression for whom the row is about, null where it names nobody. What is only counted is let
-- go by the service itself.
create table data_class (
    class      text primary key check (class ~ '^[a-z0-9-]{1,64}$'),
    holds      text not null,
    least_days int not null check (least_days > 0)
);
create table aged_data (
    class  text not null references data_class,
    step   int not null,
    place  text not null,
    aged   text not null,
    person text,
    counted boolean not null default false,
    primary key (class, step)
);
grant select on data_class, aged_data to ${appRole};

create table retention_policy (
    tenant     text not null,
    class      text not null references data_class,
    days       int check (days > 0),
    basis      text not null,
    version    bigint not null,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (tenant, class)
);
select guard_tenant('retention_policy');
-- The functions below see every tenant's, and give no more than numbers.
create policy sweep on retention_policy for select to current_user using (true);

-- Nothing about the person, or about anybody where person_id is null, goes while a hold stands.
create table legal_hold (
    tenant      text not null,
    hold_id     uuid not null,
    person_id   uuid,
    reason      text not null,
    placed_by   text not null,
    placed_at   timestamptz not null,
    released_by text,
    released_at timestamptz,
    version     bigint not null,
    primary key (tenant, hold_id)
);
create index legal_hold_standing on legal_hold (tenant, person_id) where released_at is null;
select guard_tenant('legal_hold');

create function is_held(p_person uuid) returns boolean language sql stable as $$
    select exists (select 1 from legal_hold h
                    where h.tenant = current_tenant() and h.released_at is null and (h.person_id is null or h.person_id = p_person))
$$;

-- Who was erased. Kept for good: what comes late about them goes as well, and the next file from HR brings nobody back.
create table erased_person (
    tenant       text not null,
    person_id    uuid not null,
    erasure_id   uuid not null,
    external_key bytea,
    user_keys    bytea[] not null,
    erased_at    timestamptz not null,
    looked_at    timestamptz not null,
    settled_at   timestamptz,
    primary key (tenant, person_id)
);
create index erased_person_key on erased_person (tenant, external_key);
create index erased_person_unsettled on erased_person (looked_at) where settled_at is null;
select guard_tenant('erased_person');
create policy sweep on erased_person to current_user using (true);
revoke update, delete on erased_person from ${appRole};

-- What is left of a name or of the HR system's key.
create function erased_key(p_name text) returns bytea language sql stable
    return sha256(convert_to(current_tenant() || chr(31) || p_name, 'UTF8'));

-- Every user name somebody has or had here.
create function user_names(p_person uuid) returns text[] language sql stable as $$
    select array(select p.user_name from directory_person p
                  where p.tenant = current_tenant() and p.person_id = p_person and p.user_name is not null
                 union
                 select c.user_name from user_name_claim c where c.tenant = current_tenant() and c.person_id = p_person)
$$;

-- A JSON text in which the fields that hold authors no longer hold one of these.
create function without_author(p_json text, p_names text[], p_instead text) returns text language plpgsql immutable as $$
declare
    n text;
begin
    foreach n in array p_names loop
        if position(to_json(n)::text in p_json) > 0 then
            p_json := regexp_replace(p_json,
                '("(?:statedBy|decidedBy|proposedBy)"\s*:\s*)' || regexp_replace(to_json(n)::text, '([.+*?^$()\[\]{}|\\])', '\\\1', 'g'),
                '\1' || to_json(p_instead)::text, 'g');
        end if;
    end loop;
    return p_json;
end $$;

-- Every step of the catalogue for one person. Only for whom the list names, so that nothing else can be deleted by it.
create function forget_person(p_person uuid) returns table (place text, outcome text, touched bigint)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    s personal_data;
    names text[] := user_names(p_person);
    n bigint;
begin
    if not exists (select 1 from erased_person e where e.tenant = current_tenant() and e.person_id = p_person) then
        raise exception 'person % is not to be erased', p_person;
    end if;
    perform set_config('app.erasing', 'on', true);
    for s in select * from personal_data d where d.outcome in ('deleted', 'forgotten') order by d.step, d.place loop
        if s.outcome = 'deleted' then
            execute format('delete from %I r where r.tenant = current_tenant() and (%s)', s.place, s.concerns)
                using p_person, names;
        else
            execute format('update %I r set %s where r.tenant = current_tenant() and (%s)', s.place, s.change, s.concerns)
                using p_person, names;
        end if;
        get diagnostics n = row_count;
        if n > 0 then
            place := s.place; outcome := s.outcome; touched := n;
            return next;
        end if;
    end loop;
    perform set_config('app.erasing', 'off', true);
end $$;
revoke execute on function forget_person(uuid) from public;
grant execute on function forget_person(uuid) to ${appRole};

-- What an erasure takes out is not what somebody who reads events by pull has missed by being late.
create or replace function note_swept() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('app.erasing', true), 'off') <> 'on' then
        insert into outbox_swept as s select g.tenant, max(g.id) from gone g group by g.tenant
            on conflict (tenant) do update set id = greatest(s.id, excluded.id);
    end if;
    return null;
end $$;

-- Looks again, daily until no topic can hold anything of them any more, for what came about somebody after their erasure.
-- One person a call, whom no hold keeps; returns whether there was one.
create function look_after_erased() returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    e erased_person;
    late bigint := 0;
begin
    select * into e from erased_person where settled_at is null and looked_at < now() - interval '1 day'
     order by looked_at limit 1 for update skip locked;
    if not found then return false; end if;
    perform set_config('app.tenant', e.tenant, true);
    if not is_held(e.person_id) then
        select coalesce(sum(f.touched), 0) into late from forget_person(e.person_id) f;
    end if;
    update erased_person p
       set looked_at = now(), settled_at = case when p.erased_at < now() - interval '31 days' then now() end
     where p.tenant = e.tenant and p.person_id = e.person_id;
    if late > 0 then
        perform audit_append(now(), 'system', 'person.erase-late', 'person/' || e.person_id, 'done', '');
    end if;
    return true;
end $$;
revoke execute on function look_after_erased() from public;
grant execute on function look_after_erased() to ${appRole};

-- How much of a class is due before a moment, and how much of that a hold keeps.
create function data_due(p_class text, p_before timestamptz) returns table (place text, due bigint, held bigint)
    language plpgsql stable as $$
declare
    s aged_data;
begin
    for s in select * from aged_data a where a.class = p_class order by a.step loop
        place := s.place;
        execute format('select count(*) filter (where not h), count(*) filter (where h) from '
                || '(select is_held(%s) as h from %I r where r.tenant = current_tenant() and (%s)) due',
            coalesce(s.person, 'null::uuid'), s.place, s.aged) using p_before into due, held;
        return next;
    end loop;
end $$;

-- The policies that let something go, of all tenants.
create function policies_in_force() returns table (tenant text, class text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.tenant, p.class from retention_policy p where p.days is not null order by p.tenant, p.class
$$;
revoke execute on function policies_in_force() from public;
grant execute on function policies_in_force() to ${appRole};

-- Lets go what is due by one policy, so many rows of each table at a time, and puts on record how many went. Returns
-- that number.
create function apply_retention(p_tenant text, p_class text, p_most int) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    p retention_policy;
    s aged_data;
    n bigint;
    total bigint := 0;
begin
    select * into p from retention_policy r where r.tenant = p_tenant and r.class = p_class and r.days is not null;
    if not found then return 0; end if;
    perform set_config('app.tenant', p_tenant, true);
    for s in select * from aged_data a where a.class = p_class and not a.counted order by a.step loop
        execute format('delete from %I where tenant = current_tenant() and ctid = any (array('
                || 'select r.ctid from %I r where r.tenant = current_tenant() and (%s) and not is_held(%s) limit $2))',
            s.place, s.place, s.aged, coalesce(s.person, 'null::uuid')) using now() - make_interval(days => p.days), p_most;
        get diagnostics n = row_count;
        total := total + n;
    end loop;
    if total > 0 then
        perform audit_append(now(), 'system', 'retention.apply', p_class || '/' || total, 'done', '');
    end if;
    return total;
end $$;
revoke execute on function apply_retention(text, text, int) from public;
grant execute on function apply_retention(text, text, int) to ${appRole};

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('directory_person', 900, 'deleted', 'who somebody is to others', 'r.person_id = $1', null),
    ('user_name_claim', 900, 'deleted', 'whose a user name is', 'r.person_id = $1', null),
    ('outbox', 900, 'deleted', 'events told',
     $c$r.published_at is not null and r.type !~ '\.(person\.erased|erasure\.confirmed)\.v'
       and position($1::text in r.payload) > 0$c$, null),
    ('inbox_held', 900, 'deleted', 'events about them that came too early, and after 31 days those that name them',
     $c$r.aggregate_id = $1::text
       or r.held_at < now() - interval '31 days' and position(convert_to($1::text, 'UTF8') in r.payload) > 0$c$, null),
    ('dead_event', 900, 'deleted', 'events about them that could not be handled, and those tried again that name them',
     $c$r.aggregate_id = $1::text or r.replayed_at is not null and position(convert_to($1::text, 'UTF8') in r.payload) > 0$c$, null),
    ('idempotency', 900, 'deleted', 'answers kept for a repetition',
     $c$r.principal = any ($2) or position($1::text in r.body) > 0$c$, null),
    ('legal_hold', 900, 'deleted', 'why somebody''s data were held', 'r.person_id = $1 and r.released_at is not null', null),
    ('legal_hold', 901, 'forgotten', 'who placed it', 'r.placed_by = any ($2)', 'placed_by = ''erased-'' || right($1::text, 12)'),
    ('legal_hold', 902, 'forgotten', 'who released it', 'r.released_by = any ($2)', 'released_by = ''erased-'' || right($1::text, 12)'),
    ('dead_event', 901, 'forgotten', 'who tried it again', 'r.replayed_by = any ($2)', 'replayed_by = ''erased-'' || right($1::text, 12)'),
    ('retention_policy', 901, 'forgotten', 'who decided it', 'r.decided_by = any ($2)', 'decided_by = ''erased-'' || right($1::text, 12)'),
    ('audit_event', 0, 'kept', 'who did, read or was denied what, by user name: proof of access, and no row of it can go', null, null),
    ('erased_person', 0, 'kept', 'who was erased, by numbers that lead to nobody', null, null),
    ('aggregate_version', 0, 'kept', 'how many events were told of whom, by number', null, null),
    ('inbox_position', 0, 'kept', 'how many events were heard of whom, by number', null, null),
    ('inbox_event', 0, 'none', 'which events were handled', null, null),
    ('outbox_swept', 0, 'none', 'up to where events are gone', null, null),
    ('audit_head', 0, 'none', 'where the chains of the audit log end', null, null),
    ('retention_policy', 0, 'none', 'how long what is kept', null, null);

insert into data_class values ('dead-events', 'Events that could not be handled, once tried again with success', 1);
insert into aged_data values
    ('dead-events', 1, 'dead_event', 'r.replayed_at < $1', null);
