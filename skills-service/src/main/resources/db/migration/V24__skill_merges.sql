-- Decisions, never changed: what was the same, who said so and why, and what it touched then.
create table skill_merge (
    tenant     text not null,
    merge_id   uuid not null,
    from_skill text not null,
    into_skill text not null,
    reason     text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    impact     jsonb not null,
    primary key (tenant, merge_id),
    unique (tenant, from_skill)
);
select guard_tenant('skill_merge');
