-- An index of fewer columns than the question has looks as good as the key to a planner that knows nothing of the tenant yet,
-- and is then read for everybody: a gap of one person must not be looked for among all gaps of its skill.
create index known_gap_of_skill on known_gap (tenant, skill, person_id);
drop index known_gap_skill;
create index helper_offer_of_skill on helper_offer (tenant, skill, person_id);
drop index helper_offer_skill;
create index helper_offer_version_of_skill on helper_offer_version (tenant, skill, person_id, known_at);
drop index helper_offer_version_skill;
create index person_placement_of_team on person_placement (tenant, team, person_id, version);
drop index person_placement_team;

-- What makes levels likely is read for one person's gaps: not among all relations of a framework of twenty thousand.
create index skill_relation_level_rules on skill_relation (tenant) where kind in ('equivalent', 'encompasses');
