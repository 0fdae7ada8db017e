-- Whether a skill took another in is asked for each statement about it.
create index skill_merge_into on skill_merge (tenant, into_skill);
