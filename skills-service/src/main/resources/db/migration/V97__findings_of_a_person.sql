-- The list of what was worked out about a person, newest first.
create index finding_place on finding (tenant, person_id, finding_id desc);
