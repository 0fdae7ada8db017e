-- What this service holds about people by stretch assignments: see V0_7 of the platform.
insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('stretch_seen', 10, 'deleted', 'what was seen at the end of a stretch assignment', 'r.person_id = $1', null),
    ('stretch_undertaking', 40, 'deleted', 'stretch assignments of somebody', 'r.person_id = $1', null),
    ('stretch_undertaking', 50, 'forgotten', 'who proposed it', 'r.proposed_by = any ($2)', 'proposed_by = ''erased-'' || right($1::text, 12)'),
    ('stretch_undertaking', 51, 'forgotten', 'who agreed to it', 'r.agreed_by = any ($2)', 'agreed_by = ''erased-'' || right($1::text, 12)'),
    ('stretch_undertaking', 52, 'forgotten', 'who ended it', 'r.ended_by = any ($2)', 'ended_by = ''erased-'' || right($1::text, 12)'),
    ('stretch_assignment', 0, 'none', 'stretch assignments there are', null, null),
    ('stretch_assignment_version', 0, 'none', 'stretch assignments over time', null, null);
