-- Whom a tool means by its own reference, such as an agent's number: by source, for each tool counts for itself.
create table source_person (
    tenant    text not null,
    source_id uuid not null,
    ref       text not null,
    person_id uuid not null,
    version   bigint not null,
    named_by  text not null,
    named_at  timestamptz not null,
    primary key (tenant, source_id, ref)
);
create index source_person_person on source_person (tenant, person_id);
select guard_tenant('source_person');

-- Whom a reading means, if anybody: whoever its source was told the reference belongs to, else whoever has it as user name
-- or as the HR system's id.
create function person_meant(p_source uuid, p_ref text) returns table (person_id uuid) language sql stable rows 1 as $$
    select m.person_id
      from (select n.person_id, true as named, true as active, null::date as start_date from source_person n
             where n.tenant = current_tenant() and n.source_id = p_source and n.ref = p_ref
            union all
            select d.person_id, false, d.active, d.start_date from directory_person d
             where d.tenant = current_tenant() and (d.user_name = p_ref or d.external_id = p_ref)) m
     order by m.named desc, m.active desc, m.start_date desc limit 1
$$;

-- Every reference under which readings about somebody may wait.
create function references_to(p_person uuid) returns table (ref text) language sql stable rows 3 as $$
    select unnest(array[d.user_name, d.external_id]) from directory_person d
     where d.tenant = current_tenant() and d.person_id = p_person
    union
    select n.ref from source_person n where n.tenant = current_tenant() and n.person_id = p_person
$$;

-- What is left of the references of who was erased, so that what a slow tool still sends of them goes as well.
create table erased_ref (
    tenant    text not null,
    source_id uuid not null,
    ref_key   bytea not null,
    person_id uuid not null,
    primary key (tenant, source_id, ref_key, person_id)
);
select guard_tenant('erased_ref');
revoke insert, update, delete on erased_ref from ${appRole};

create function keep_erased_ref() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('app.erasing', true), 'off') = 'on' then
        insert into erased_ref select g.tenant, g.source_id, erased_key(g.ref), g.person_id from gone g
            on conflict do nothing;
    end if;
    return null;
end $$;
create trigger keep_erased_ref after delete on source_person referencing old table as gone
    for each statement execute function keep_erased_ref();

-- Whether a tool's word for a person is, or was, that of somebody erased, and is nobody else's now.
create function erased_reading(p_source uuid, p_ref text, p_person uuid) returns boolean language sql stable as $$
    select case
        when exists (select 1 from source_person n
                      where n.tenant = current_tenant() and n.source_id = p_source and n.ref = p_ref) then
            exists (select 1 from source_person n
                     where n.tenant = current_tenant() and n.source_id = p_source and n.ref = p_ref and n.person_id = p_person)
        else
            (exists (select 1 from erased_ref e
                      where e.tenant = current_tenant() and e.source_id = p_source and e.ref_key = erased_key(p_ref)
                        and e.person_id = p_person)
             or exists (select 1 from erased_person e
                         where e.tenant = current_tenant() and e.person_id = p_person
                           and (erased_key(p_ref) = e.external_key or erased_key(p_ref) = any (e.user_keys))))
            and not exists (select 1 from directory_person d
                             where d.tenant = current_tenant() and d.person_id <> p_person
                               and (d.user_name = p_ref or d.external_id = p_ref))
        end
$$;

-- The references go after the readings, which are found by them.
update personal_data set concerns = 'r.id in (select s.event_id from signal s where s.tenant = r.tenant and (s.person_id = $1 or s.person_id is null and erased_reading(s.source_id, s.person_ref, $1)))'
 where place = 'delivered_event' and step = 30;
update personal_data set concerns = 'r.person_id = $1 or r.person_id is null and erased_reading(r.source_id, r.person_ref, $1)'
 where place = 'signal' and step = 40;
drop function erased_reading(text, uuid);
insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('source_person', 45, 'deleted', 'what tools call somebody', 'r.person_id = $1', null),
    ('source_person', 50, 'forgotten', 'who said whom a tool means', 'r.named_by = any ($2)', 'named_by = ''erased-'' || right($1::text, 12)'),
    ('erased_ref', 0, 'kept', 'what tools called who was erased, by digests', null, null);
