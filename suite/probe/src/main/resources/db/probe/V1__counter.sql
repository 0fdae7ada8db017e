create table probe_counter (
    tenant    text not null,
    person_id uuid not null,
    total     bigint not null,
    primary key (tenant, person_id)
);
select guard_tenant('probe_counter');
