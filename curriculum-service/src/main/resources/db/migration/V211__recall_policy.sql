-- How surely what was learned is to be kept, each decision beside the earlier ones, and from which edition of the catalogue on
-- paths follow it.
create table recall_policy (
    tenant     text not null,
    version    int not null,
    usual      double precision not null check (usual between 0.7 and 0.97),
    critical   double precision not null check (critical between usual and 0.97),
    decided_by text not null,
    decided_at timestamptz not null,
    edition    bigint not null default edition_of('catalogue'),
    primary key (tenant, version)
);
select guard_tenant('recall_policy');
insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('recall_policy', 50, 'forgotten', 'who decided it', 'r.decided_by = any ($2)', 'decided_by = ''erased-'' || right($1::text, 12)');
