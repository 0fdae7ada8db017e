-- Where people were found confused, as mentor-service tells it.
create table confusion (
    tenant    text not null,
    id        uuid not null,
    person_id uuid not null,
    skill     text not null,
    module    text,
    concept   text not null,
    tag       text not null,
    tagged_at timestamptz not null,
    primary key (tenant, id)
);
create index confusion_tagged on confusion (tenant, tagged_at);
select guard_tenant('confusion');
