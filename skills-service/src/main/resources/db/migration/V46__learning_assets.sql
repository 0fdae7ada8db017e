-- The modules of curriculum-service as it last told of them.
create table learning_asset (
    tenant   text not null,
    module   text not null,
    kind     text not null,
    skill    text not null,
    level    double precision not null check (level between 0 and 5),
    minutes  int not null,
    told_at  timestamptz not null,
    primary key (tenant, module)
);
create index learning_asset_skill on learning_asset (tenant, skill);
select guard_tenant('learning_asset');
