create table mentoring (
    tenant     text not null,
    person_id  uuid not null,
    version    bigint not null,
    types      text[] not null,
    challenges text[] not null,
    modes      text[] not null,
    capacity   int not null check (capacity >= 0),
    time_zone  text not null,
    primary key (tenant, person_id)
);
select guard_tenant('mentoring');

-- The ORM fills the tenant of entities only, not of their collections.
create table mentoring_offer (
    tenant    text not null default current_tenant(),
    person_id uuid not null,
    skill     text not null,
    strength  double precision not null check (strength between 0 and 5),
    primary key (tenant, person_id, skill),
    foreign key (tenant, person_id) references mentoring on delete cascade
);
create index mentoring_offer_skill on mentoring_offer (tenant, skill);
select guard_tenant('mentoring_offer');

create table mentoring_slot (
    tenant    text not null default current_tenant(),
    person_id uuid not null,
    place     int not null,
    day       text not null,
    from_time time not null,
    to_time   time not null check (from_time < to_time),
    primary key (tenant, person_id, place),
    foreign key (tenant, person_id) references mentoring on delete cascade
);
select guard_tenant('mentoring_slot');
