create table person (
    tenant       text not null,
    person_id    uuid not null,
    external_id  text not null,
    user_name    text not null,
    display_name text not null,
    email        text not null,
    manager_id   uuid,
    team         text,
    location     text,
    time_zone    text not null,
    start_date   date not null,
    end_date     date,
    version      bigint not null,
    updated_at   timestamptz not null,
    primary key (tenant, person_id),
    unique (tenant, external_id),
    -- Checked at commit: within an import the order of the rows does not matter.
    unique (tenant, user_name) deferrable initially deferred
    -- No foreign key on the manager: with one, committing 10,000 rows took longer than the 10 s a statement may take.
    -- The import, which alone writes managers, takes only those who exist.
);
create index person_manager on person (tenant, manager_id);
select guard_tenant('person');
