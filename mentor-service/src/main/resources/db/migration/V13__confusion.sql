-- Where learners are confused, as they, their mentors or their managers noticed.
create table confusion (
    tenant    text not null,
    id        uuid not null,
    person_id uuid not null,
    skill     text not null,
    module    text,
    concept   text not null,
    tag       text not null,
    witness   text not null check (witness in ('learner', 'mentor', 'manager')),
    tagged_at timestamptz not null,
    primary key (tenant, id)
);
create index confusion_person on confusion (tenant, person_id, id);
select guard_tenant('confusion');
