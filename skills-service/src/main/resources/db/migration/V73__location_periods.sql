-- What a place is called and what time it is there, from a day on, as teams are kept: each row is something told, and what is
-- told later about a day counts for it. What is on record already always was so.
alter table location add column valid_from date not null default date '1900-01-01';

create table location_version (
    tenant     text not null,
    key        text not null,
    version    bigint not null,
    name       text not null,
    time_zone  text not null,
    valid_from date not null,
    told_at    timestamptz not null,
    primary key (tenant, key, version)
);
select guard_tenant('location_version');
revoke update, delete on location_version from ${appRole};

alter table location no force row level security;
alter table location_version no force row level security;
insert into location_version select tenant, key, version, name, time_zone, valid_from, updated_at from location;
alter table location force row level security;
alter table location_version force row level security;

create function keep_location() returns trigger language plpgsql as $$
begin
    insert into location_version values (new.tenant, new.key, new.version, new.name, new.time_zone, new.valid_from,
        new.updated_at);
    return null;
end $$;
create trigger keep after insert or update on location for each row execute function keep_location();
