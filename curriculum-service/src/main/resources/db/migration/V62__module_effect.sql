-- What metrics-service found a module to do to a KPI.
create table module_effect (
    tenant             text not null,
    module             text not null,
    kpi                text not null,
    unit               text not null,
    verdict            text not null,
    grade              text not null,
    supports_proposals boolean not null,
    estimate           double precision not null,
    low                double precision not null,
    high               double precision not null,
    takers             int not null,
    primary key (tenant, module, kpi)
);
select guard_tenant('module_effect');
