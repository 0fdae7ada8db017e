-- What this service holds about people: see V0_7 of the platform. A test holds that no table is left out.

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('mentorship_meeting', 40, 'deleted', 'meetings of a learner with a mentor', 'exists (select 1 from mentorship m where m.tenant = r.tenant and m.id = r.mentorship_id and m.learner_id = $1)', null),
    ('mentorship', 45, 'deleted', 'mentorships of a learner', 'r.learner_id = $1', null),
    ('mentorship', 0, 'kept', 'by whom a learner was helped: the learners record, the mentor by a number that leads to nobody', null, null),
    ('mentoring_offer', 40, 'deleted', 'what somebody helps with', 'r.person_id = $1', null),
    ('mentoring_slot', 40, 'deleted', 'when somebody helps', 'r.person_id = $1', null),
    ('mentoring', 45, 'deleted', 'how somebody helps', 'r.person_id = $1', null),
    ('need', 40, 'deleted', 'needs of help', 'r.person_id = $1', null),
    ('confusion', 40, 'deleted', 'confusions', 'r.person_id = $1', null),
    ('mentorship', 50, 'forgotten', 'who agreed to it', 'r.agreed_by = any ($2)', 'agreed_by = ''erased-'' || right($1::text, 12)'),
    ('mentorship', 51, 'forgotten', 'who ended it', 'r.ended_by = any ($2)', 'ended_by = ''erased-'' || right($1::text, 12)');

insert into data_class values
    ('needs', 'Needs that are met', 30),
    ('mentorships', 'Mentorships that have ended, and their meetings', 90),
    ('confusions', 'What people were confused about', 90);
insert into aged_data values
    ('needs', 1, 'need', 'r.closed_at < $1', 'r.person_id'),
    ('mentorships', 1, 'mentorship_meeting', 'exists (select 1 from mentorship m where m.tenant = r.tenant and m.id = r.mentorship_id and m.ended_at < $1)', '(select m.learner_id from mentorship m where m.tenant = r.tenant and m.id = r.mentorship_id)'),
    ('mentorships', 2, 'mentorship', 'r.ended_at < $1 and not exists (select 1 from mentorship_meeting g where g.tenant = r.tenant and g.mentorship_id = r.id)', 'r.learner_id'),
    ('confusions', 1, 'confusion', 'r.tagged_at < $1', 'r.person_id');
