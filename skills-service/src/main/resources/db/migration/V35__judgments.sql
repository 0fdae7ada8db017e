create table promotion_rule (
    tenant        text not null,
    role          text not null,
    second_signer boolean not null,
    version       bigint not null,
    updated_at    timestamptz not null,
    primary key (tenant, role)
);
select guard_tenant('promotion_rule');

-- What is to be judged, with the forecast as it was when it was put forward. Its state is a fold of the signatures.
create table judgment (
    tenant        text not null,
    judgment_id   uuid not null,
    person_id     uuid not null,
    kind          text not null check (kind in ('promotion', 'high-potential')),
    role          text check ((role is null) = (kind = 'high-potential')),
    finding_id    uuid,
    probability   double precision,
    supported     boolean,
    second_signer boolean not null,
    opened_by     text not null,
    reason        text not null,
    opened_at     timestamptz not null,
    primary key (tenant, judgment_id),
    foreign key (tenant, person_id) references person,
    foreign key (tenant, finding_id) references finding
);
create index judgment_person on judgment (tenant, person_id, opened_at desc);
select guard_tenant('judgment');

create table judgment_signature (
    tenant       text not null,
    signature_id uuid not null,
    judgment_id  uuid not null,
    verdict      text not null check (verdict in ('approve', 'decline')),
    signer_id    uuid not null,
    signed_by    text not null,
    signer_role  text not null,
    relation     text not null,
    reason       text not null,
    signed_at    timestamptz not null,
    primary key (tenant, signature_id),
    unique (tenant, judgment_id, signer_id),
    foreign key (tenant, judgment_id) references judgment
);
select guard_tenant('judgment_signature');
revoke update, delete on judgment, judgment_signature from ${appRole};
