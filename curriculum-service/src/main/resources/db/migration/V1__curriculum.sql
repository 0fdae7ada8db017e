-- A number that grows with each change, so that every replica can tell that its copy in memory is old.
create table edition (
    tenant text not null,
    what   text not null,
    number bigint not null,
    primary key (tenant, what)
);
select guard_tenant('edition');

create function next_edition(p_what text) returns bigint language sql as $$
    insert into edition as e values (current_tenant(), p_what, 1)
    on conflict (tenant, what) do update set number = e.number + 1
    returning e.number
$$;

create function edition_of(p_what text) returns bigint language sql stable as $$
    select coalesce((select e.number from edition e where e.tenant = current_tenant() and e.what = p_what), 0)
$$;

create table module (
    tenant     text not null,
    key        text not null,
    version    int not null,
    body       json not null,
    updated_at timestamptz not null,
    primary key (tenant, key)
);
select guard_tenant('module');

-- What the answers taught about an item; the author's guess until the first answer.
create table item_difficulty (
    tenant   text not null,
    module   text not null,
    item     text not null,
    mean     double precision not null,
    variance double precision not null check (variance > 0),
    answers  bigint not null,
    primary key (tenant, module, item)
);
select guard_tenant('item_difficulty');

create table role_map (
    tenant  text not null,
    role    text not null,
    version int not null,
    body    json not null,
    primary key (tenant, role)
);
select guard_tenant('role_map');

create table learner (
    tenant       text not null,
    person_id    uuid not null,
    roles        text[] not null default '{}',
    state        json,
    path         json,
    path_version int not null default 0,
    updated_at   timestamptz not null,
    primary key (tenant, person_id)
);
create index learner_roles on learner using gin (roles);
select guard_tenant('learner');

create table activity (
    tenant      text not null,
    id          uuid not null,
    person_id   uuid not null,
    module      text not null,
    skill       text not null,
    kind        text not null,
    item        text,
    response    int,
    correct     boolean,
    help_level  text not null,
    confidence  double precision,
    seconds     int,
    source      text,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (tenant, id)
);
create index activity_person on activity (tenant, person_id, occurred_at);
select guard_tenant('activity');

-- Locks a learner until commit, creating the row when it is missing. No row comes back for a viewer who may not see the
-- person; without a viewer, as for an event, sight is not asked for. Own says whether the viewer is the person.
create function learner_locked(p_person uuid, p_viewer text, p_reach text, p_at timestamptz)
    returns table (state text, path text, path_version int, time_zone text, own boolean, catalogue bigint,
                   role_maps bigint)
    language plpgsql as $$
begin
    if p_viewer is not null and not sees(p_viewer, p_person, p_reach) then return; end if;
    perform 1 from learner l where l.tenant = current_tenant() and l.person_id = p_person for update;
    if not found then
        insert into learner (tenant, person_id, updated_at) values (current_tenant(), p_person, p_at)
            on conflict do nothing;
    end if;
    return query
        select l.state::text, l.path::text, l.path_version, d.time_zone, d.user_name = p_viewer,
               edition_of('catalogue'), edition_of('role-maps')
          from learner l
          left join directory_person d on d.tenant = l.tenant and d.person_id = l.person_id
         where l.tenant = current_tenant() and l.person_id = p_person
           for update of l;
end $$;
