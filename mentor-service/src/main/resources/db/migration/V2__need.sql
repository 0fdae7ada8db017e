create table need (
    tenant          text not null,
    id              uuid not null,
    person_id       uuid not null,
    skill           text not null,
    required_level  double precision not null,
    estimated_level double precision not null,
    kind            text not null,
    opened_at       timestamptz not null,
    updated_at      timestamptz not null,
    closed_at       timestamptz,
    closed_because  text,
    primary key (tenant, id),
    check ((closed_at is null) = (closed_because is null))
);
-- However often a gap is told, a person has one open need for a skill.
create unique index need_open on need (tenant, person_id, skill) where closed_at is null;
create index need_person on need (tenant, person_id, id);
select guard_tenant('need');
