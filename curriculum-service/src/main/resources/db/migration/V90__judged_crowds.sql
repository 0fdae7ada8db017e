-- What is said over people about modules is added up once, when a crowd of five is judged, and never again: a crowd says the
-- same for ever. So nothing here names anybody, and reading it does not grow with the records.
create table judged_crowd (
    tenant     text not null,
    id         bigint generated always as identity,
    module     text not null,
    begun_at   timestamptz not null,
    judged_at  timestamptz not null,
    stalled    int not null,
    dropped    int not null,
    sure_wrong int not null,
    troubled   int not null,
    seconds    int[] not null,
    learned    int not null,
    used       int not null,
    uses_told  boolean not null,
    primary key (tenant, id)
);
create index judged_crowd_age on judged_crowd (tenant, judged_at);
create index judged_crowd_module on judged_crowd (tenant, module, judged_at);
select guard_tenant('judged_crowd');

-- Who took a module and is to be judged as soon as four others are; gone with the judgement.
create table unjudged_taking (
    tenant    text not null,
    module    text not null,
    person_id uuid not null,
    begun_at  timestamptz not null,
    primary key (tenant, module, person_id)
);
select guard_tenant('unjudged_taking');

-- Up to which moment takings were looked for. Whoever holds the row judges.
create table crowd_judgement (
    tenant      text not null primary key,
    begun_until timestamptz not null default '-infinity'
);
select guard_tenant('crowd_judgement');

-- One index serves both the forecasts and the takings, in the order in which they were recorded.
create index activity_recorded on activity (tenant, recorded_at, id);
drop index activity_foretold;
