-- Text, not jsonb, which would rewrite numbers: a replay is compared to the last character.
create table finding (
    tenant       text not null,
    finding_id   uuid not null,
    person_id    uuid not null,
    kind         text not null,
    subject      text not null,
    rule_version text not null,
    inputs       text not null,
    result       text not null,
    made_by      text not null,
    made_at      timestamptz not null,
    primary key (tenant, finding_id),
    foreign key (tenant, person_id) references person
);
create index finding_person on finding (tenant, person_id, made_at desc);
select guard_tenant('finding');
revoke update, delete on finding from ${appRole};
