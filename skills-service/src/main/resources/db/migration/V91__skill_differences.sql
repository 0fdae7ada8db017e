-- Decisions, never changed: which two skills are not the same, who said so and why. The first is that whose key comes first.
create table skill_difference (
    tenant        text not null,
    difference_id uuid not null,
    first_skill   text not null,
    second_skill  text not null,
    reason        text not null,
    decided_by    text not null,
    decided_at    timestamptz not null,
    primary key (tenant, difference_id),
    unique (tenant, first_skill, second_skill)
);
select guard_tenant('skill_difference');
revoke update, delete on skill_difference from ${appRole};
