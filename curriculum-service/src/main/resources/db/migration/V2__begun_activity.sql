-- Numbers of editions never come again, also not after a rollback: whoever keeps a copy under one may rely on it.
create sequence edition_number;
-- The owner, too, is bound by row-level security, and a migration runs for no tenant.
alter table edition no force row level security;
select setval('edition_number', coalesce((select max(number) from edition), 0) + 1);
alter table edition force row level security;
grant usage on sequence edition_number to ${appRole};

create or replace function next_edition(p_what text) returns bigint language sql as $$
    insert into edition as e values (current_tenant(), p_what, nextval('edition_number'))
    on conflict (tenant, what) do update set number = excluded.number
    returning e.number
$$;

-- As before. Locked first and read afterwards: what was waited for may have changed the editions as well.
create or replace function learner_locked(p_person uuid, p_viewer text, p_reach text, p_at timestamptz)
    returns table (state text, path text, path_version int, time_zone text, own boolean, catalogue bigint,
                   role_maps bigint)
    language plpgsql as $$
begin
    if p_viewer is not null and not sees(p_viewer, p_person, p_reach) then return; end if;
    loop
        perform 1 from learner l where l.tenant = current_tenant() and l.person_id = p_person for update;
        exit when found;
        insert into learner (tenant, person_id, updated_at) values (current_tenant(), p_person, p_at)
            on conflict do nothing;
    end loop;
    return query
        select l.state::text, l.path::text, l.path_version, d.time_zone, d.user_name = p_viewer,
               edition_of('catalogue'), edition_of('role-maps')
          from learner l
          left join directory_person d on d.tenant = l.tenant and d.person_id = l.person_id
         where l.tenant = current_tenant() and l.person_id = p_person;
end $$;

-- What an activity needs before it is judged, in one round trip: its key claimed, the learner locked, and what is
-- believed of the item, null where nobody has answered it. No row where the viewer may not see the person.
create function activity_begun(p_principal text, p_key text, p_hash bytea, p_person uuid, p_viewer text, p_reach text,
                               p_at timestamptz, p_module text, p_item text)
    returns table (claim text, kept_status int, kept_body text, state text, path text, path_version int,
                   time_zone text, own boolean, catalogue bigint, role_maps bigint, item_mean double precision,
                   item_variance double precision)
    language plpgsql as $$
declare
    c record;
begin
    select * into c from idempotency_claim(p_principal, p_key, p_hash);
    if c.state <> 'new' then
        return query select c.state, c.kept_status, c.kept_body, null, null, null::int, null, null::boolean,
            null::bigint, null::bigint, null::double precision, null::double precision;
        return;
    end if;
    return query
        select 'new', 0, '', l.state, l.path, l.path_version, l.time_zone, l.own, l.catalogue, l.role_maps, d.mean, d.variance
          from learner_locked(p_person, p_viewer, p_reach, p_at) l
          left join item_difficulty d on d.tenant = current_tenant() and d.module = p_module and d.item = p_item;
end $$;
