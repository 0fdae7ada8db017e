-- Gaps as other services last heard of them.
create table known_gap (
    tenant          text not null,
    person_id       uuid not null,
    skill           text not null,
    required_level  int not null,
    estimated_level double precision not null,
    by_day          int not null,
    kind            text not null,
    reason          text not null,
    told_at         timestamptz not null,
    primary key (tenant, person_id, skill),
    foreign key (tenant, person_id) references person
);
select guard_tenant('known_gap');
