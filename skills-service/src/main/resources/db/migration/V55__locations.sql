-- Where people work. People name it as HR writes it; the key follows from that, so the same place in other letters is one.
create table location (
    tenant     text not null,
    key        text not null,
    name       text not null,
    time_zone  text not null,
    version    bigint not null,
    updated_at timestamptz not null,
    primary key (tenant, key)
);
select guard_tenant('location');

-- Every place that somebody is at, as LocationKey makes keys; the time zone is that of most who are there.
alter table location no force row level security;
alter table person no force row level security;
with named as (
    select tenant, location, time_zone, updated_at,
           lower(trim(both '-' from regexp_replace(location, '[^A-Za-z0-9]+', '-', 'g'))) as plain
      from person where location is not null),
keyed as (
    select n.*, case when location ~ '^[A-Za-z0-9 ,.''/-]+$' and length(plain) between 1 and 64 then plain
                     else left(plain, 50) || '-' || left(md5(location), 8) end as key
      from named n),
counted as (
    select tenant, trim(leading '-' from key) as key, min(location) as name, time_zone, count(*) as people, max(updated_at) as at
      from keyed group by 1, 2, time_zone)
insert into location
    select distinct on (tenant, key) tenant, key, name, time_zone, 1, at from counted order by tenant, key, people desc, time_zone;
alter table location force row level security;
alter table person force row level security;
