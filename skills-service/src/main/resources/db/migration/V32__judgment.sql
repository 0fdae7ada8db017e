-- What named people attest. Nothing is changed or removed: a later attestation stands in for an earlier one.
create table attestation (
    tenant         text not null,
    attestation_id uuid not null,
    person_id      uuid not null,
    skill          text not null,
    level          int not null check (level between 0 and 5),
    attested_by    text not null,
    role           text not null,
    relation       text not null,
    reason         text not null,
    attested_at    timestamptz not null,
    primary key (tenant, attestation_id),
    foreign key (tenant, person_id) references person,
    foreign key (tenant, skill) references skill
);
create index attestation_person on attestation (tenant, person_id, skill);
select guard_tenant('attestation');
revoke update, delete on attestation from ${appRole};

-- How sure people are of themselves, and what others say to it.
create table confidence (
    tenant        text not null,
    confidence_id uuid not null,
    person_id     uuid not null,
    skill         text not null,
    kind          text not null check (kind in ('self', 'validation')),
    level         int not null check (level between 0 and 5),
    note          text,
    stated_by     text not null,
    stated_at     timestamptz not null,
    primary key (tenant, confidence_id),
    foreign key (tenant, person_id) references person,
    foreign key (tenant, skill) references skill
);
create index confidence_person on confidence (tenant, person_id, skill);
select guard_tenant('confidence');
revoke update, delete on confidence from ${appRole};
