-- When people will be away, both days included. A leave does not change; it is withdrawn, and stays on record as that.
create table planned_leave (
    tenant       text not null,
    leave_id     uuid not null,
    person_id    uuid not null,
    first_day    date not null,
    last_day     date not null check (last_day >= first_day),
    kind         text not null check (kind in ('planned', 'parental', 'other')),
    stated_by    text not null,
    stated_at    timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    updated_at   timestamptz not null,
    primary key (tenant, leave_id),
    foreign key (tenant, person_id) references person
);
create index planned_leave_person on planned_leave (tenant, person_id);
select guard_tenant('planned_leave');
