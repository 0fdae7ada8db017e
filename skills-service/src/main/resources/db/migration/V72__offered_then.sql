-- All that was ever told of the catalogue's modules and of who offers to help, with when it was true and when it was known
-- here: of what is on record already, then. An offer without capacity was withdrawn.
create table learning_asset_version (
    tenant   text not null,
    module   text not null,
    known_at timestamptz not null,
    true_at  timestamptz not null,
    kind     text not null,
    skill    text not null,
    level    double precision not null,
    minutes  int not null,
    retired  boolean not null default false,
    primary key (tenant, module, known_at)
);
create index learning_asset_version_skill on learning_asset_version (tenant, skill);
select guard_tenant('learning_asset_version');

create table helper_offer_version (
    tenant    text not null,
    person_id uuid not null,
    skill     text not null,
    known_at  timestamptz not null,
    true_at   timestamptz not null,
    strength  double precision not null,
    capacity  int not null,
    primary key (tenant, person_id, skill, known_at)
);
create index helper_offer_version_skill on helper_offer_version (tenant, skill);
select guard_tenant('helper_offer_version');

alter table learning_asset no force row level security;
alter table learning_asset_version no force row level security;
alter table helper_offer no force row level security;
alter table helper_offer_version no force row level security;
insert into learning_asset_version (tenant, module, known_at, true_at, kind, skill, level, minutes)
    select tenant, module, told_at, told_at, kind, skill, level, minutes from learning_asset;
insert into helper_offer_version select tenant, person_id, skill, told_at, told_at, strength, capacity from helper_offer;
alter table learning_asset force row level security;
alter table learning_asset_version force row level security;
alter table helper_offer force row level security;
alter table helper_offer_version force row level security;

-- Whether somebody works here on a day, or will, as far as it was known at a time.
create function works_here(person uuid, day date, known timestamptz) returns boolean language sql stable as $$
    select coalesce((
        select p.end_date is null or p.end_date >= day from person_placement p
         where p.tenant = current_tenant() and p.person_id = person and p.told_at <= known
         order by p.version desc limit 1), false)
$$;
