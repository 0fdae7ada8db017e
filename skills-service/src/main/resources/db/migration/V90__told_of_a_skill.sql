-- By skill, as a merge asks who has records of one.
create index evidence_skill on evidence (tenant, skill, person_id);
create index estimate_skill on estimate (tenant, skill, person_id);
create index heard_mastery_skill on heard_mastery (tenant, skill, person_id);
create index heard_answer_skill on heard_answer (tenant, skill, person_id);
create index heard_reflection_skill on heard_reflection (tenant, skill, person_id);
create index skill_use_skill on skill_use (tenant, skill, person_id);
create index work_slip_skill on work_slip (tenant, skill, person_id);
create index attestation_skill on attestation (tenant, skill, person_id);
create index confidence_skill on confidence (tenant, skill, person_id);
create index known_gap_skill on known_gap (tenant, skill);
create index mentorship_skill on mentorship (tenant, skill);
