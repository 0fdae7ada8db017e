-- Groups of people that something is tried with first; who is in them is fixed when they are arranged.
create table pilot_group (
    tenant  text not null,
    key     text not null,
    version int not null,
    name    text not null,
    people  uuid[] not null,
    primary key (tenant, key)
);
select guard_tenant('pilot_group');
