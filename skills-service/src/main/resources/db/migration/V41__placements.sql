-- Where a person stands: team, location and manager, from a day on. Each row is something told; what is told later about a
-- day counts for it. So what was true on a day, as far as it was known at a time, is the last told by then from that day
-- or before.
alter table person add column placed_from date;
alter table person no force row level security;
update person set placed_from = least(start_date, updated_at::date);
alter table person alter column placed_from set not null;

create table person_placement (
    tenant     text not null,
    person_id  uuid not null,
    version    bigint not null,
    valid_from date not null,
    manager_id uuid,
    team       text,
    location   text,
    start_date date not null,
    end_date   date,
    told_at    timestamptz not null,
    primary key (tenant, person_id, version)
);
create index person_placement_team on person_placement (tenant, team);
select guard_tenant('person_placement');

alter table person_placement no force row level security;
insert into person_placement
    select tenant, person_id, version, placed_from, manager_id, team, location, start_date, end_date, updated_at from person;
alter table person_placement force row level security;

-- Whoever writes it. A new name or address is no news of where somebody stands.
create function keep_placement() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
       and (new.placed_from, new.manager_id, new.team, new.location, new.start_date, new.end_date)
           is not distinct from (old.placed_from, old.manager_id, old.team, old.location, old.start_date, old.end_date) then
        return null;
    end if;
    insert into person_placement values (new.tenant, new.person_id, new.version, new.placed_from, new.manager_id, new.team,
        new.location, new.start_date, new.end_date, new.updated_at);
    return null;
end $$;
create trigger keep after insert or update on person for each row execute function keep_placement();

create table team (
    tenant     text not null,
    key        text not null,
    name       text not null,
    parent     text,
    lead_id    uuid,
    valid_from date not null,
    version    bigint not null,
    updated_at timestamptz not null,
    primary key (tenant, key)
);
select guard_tenant('team');

create table team_version (
    tenant     text not null,
    key        text not null,
    version    bigint not null,
    name       text not null,
    parent     text,
    lead_id    uuid,
    valid_from date not null,
    told_at    timestamptz not null,
    primary key (tenant, key, version)
);
select guard_tenant('team_version');

create function keep_team() returns trigger language plpgsql as $$
begin
    insert into team_version values (new.tenant, new.key, new.version, new.name, new.parent, new.lead_id, new.valid_from,
        new.updated_at);
    return null;
end $$;
create trigger keep after insert or update on team for each row execute function keep_team();

-- Every team that somebody is in.
alter table team no force row level security;
alter table team_version no force row level security;
insert into team
    select distinct on (tenant, team) tenant, team, team, null, null::uuid, date '1900-01-01', 1, updated_at
      from person where team is not null order by tenant, team, updated_at;
alter table team force row level security;
alter table team_version force row level security;
alter table person force row level security;
