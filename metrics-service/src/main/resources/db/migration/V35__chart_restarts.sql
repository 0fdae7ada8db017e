-- Who let a person's chart begin anew, and why.
create table chart_restart (
    tenant       text not null,
    id           uuid not null,
    person_id    uuid not null,
    kpi          text not null,
    reason       text not null,
    restarted_by text not null,
    restarted_at timestamptz not null,
    primary key (tenant, id)
);
create index chart_restart_person on chart_restart (tenant, person_id);
select guard_tenant('chart_restart');

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('chart_restart', 40, 'deleted', 'charts that began anew', 'r.person_id = $1', null),
    ('chart_restart', 50, 'forgotten', 'who let a chart begin anew', 'r.restarted_by = any ($2)', 'restarted_by = ''erased-'' || right($1::text, 12)');
insert into aged_data values
    ('drifts', 2, 'chart_restart', 'r.restarted_at < $1', 'r.person_id');
