-- Whoever begins a relation asks when the same one ended last. Without an index of its own the question went through all
-- of its kind where the table was new to the planner: each batch of a large import took longer than the one before.
create index skill_relation_period_closed on skill_relation_period (tenant, from_skill, kind, to_skill, valid_until)
    where valid_until is not null;
