create table evidence (
    tenant      text not null,
    evidence_id uuid not null,
    person_id   uuid not null,
    skill       text not null,
    level       int not null check (level between 0 and 5),
    kind        text not null,
    note        text,
    stated_by   text not null,
    stated_at   timestamptz not null,
    primary key (tenant, evidence_id),
    foreign key (tenant, person_id) references person,
    foreign key (tenant, skill) references skill
);
create index evidence_person on evidence (tenant, person_id, skill);
select guard_tenant('evidence');

create table estimate (
    tenant     text not null,
    person_id  uuid not null,
    skill      text not null,
    mean       double precision not null,
    variance   double precision not null check (variance > 0),
    evidence   int not null,
    unassisted int not null,
    origin     text not null,
    updated_at timestamptz not null,
    primary key (tenant, person_id, skill)
);
select guard_tenant('estimate');
