-- What this service holds about people: see V0_7 of the platform. A test holds that no table is left out.

-- Whom HR let be erased, and what each service did about it.
create table erasure (
    tenant     text not null,
    erasure_id uuid not null,
    person_id  uuid not null,
    reason     text not null,
    asked_by   text not null,
    asked_at   timestamptz not null,
    -- When the other services were told last; who has not answered since is waited for.
    told_at    timestamptz not null,
    primary key (tenant, erasure_id),
    unique (tenant, person_id)
);
select guard_tenant('erasure');
revoke update, delete on erasure from ${appRole};
grant update (told_at) on erasure to ${appRole};

create table erasure_answer (
    tenant      text not null,
    erasure_id  uuid not null,
    service     text not null,
    places      jsonb not null,
    answered_at timestamptz not null,
    primary key (tenant, erasure_id, service, answered_at),
    foreign key (tenant, erasure_id) references erasure
);
select guard_tenant('erasure_answer');
revoke update, delete on erasure_answer from ${appRole};

create function tenants_with_people_to_erase(on_day date) returns table (tenant text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.tenant from retention_policy p
     where p.class = 'people-who-left' and p.days is not null
       and exists (select 1 from directory_person d where d.tenant = p.tenant and not d.active and d.end_date < on_day - p.days)
     order by p.tenant
$$;
revoke execute on function tenants_with_people_to_erase(date) from public;
grant execute on function tenants_with_people_to_erase(date) to ${appRole};

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('judgment_signature', 10, 'deleted', 'who signed a decision about somebody, and why', 'exists (select 1 from judgment j where j.tenant = r.tenant and j.judgment_id = r.judgment_id and j.person_id = $1)', null),
    ('judgment', 20, 'deleted', 'decisions of people about people', 'r.person_id = $1', null),
    ('finding', 30, 'deleted', 'what was worked out about somebody', 'r.person_id = $1', null),
    ('person_roles', 40, 'deleted', 'roles', 'r.person_id = $1', null),
    ('person_roles_version', 40, 'deleted', 'roles over time', 'r.person_id = $1', null),
    ('evidence', 40, 'deleted', 'what others saw', 'r.person_id = $1', null),
    ('estimate', 40, 'deleted', 'estimates of skills', 'r.person_id = $1', null),
    ('known_gap', 40, 'deleted', 'gaps told', 'r.person_id = $1', null),
    ('heard_mastery', 40, 'deleted', 'estimates heard of curriculum-service', 'r.person_id = $1', null),
    ('heard_answer', 40, 'deleted', 'answers heard of', 'r.person_id = $1', null),
    ('heard_reflection', 40, 'deleted', 'reflections heard of', 'r.person_id = $1', null),
    ('skill_use', 40, 'deleted', 'uses on the job', 'r.person_id = $1', null),
    ('attestation', 40, 'deleted', 'attested levels', 'r.person_id = $1', null),
    ('confidence', 40, 'deleted', 'confidence stated', 'r.person_id = $1', null),
    ('planned_leave', 40, 'deleted', 'days off', 'r.person_id = $1', null),
    ('person_placement', 40, 'deleted', 'team, location and manager over time', 'r.person_id = $1', null),
    ('gap_review_due', 40, 'deleted', 'gaps to be looked at', 'r.person_id = $1', null),
    ('helper_offer', 40, 'deleted', 'what somebody helps with', 'r.person_id = $1', null),
    ('helper_offer_version', 40, 'deleted', 'what somebody helped with over time', 'r.person_id = $1', null),
    ('work_slip', 40, 'deleted', 'work that slipped', 'r.person_id = $1', null),
    ('mentor_meeting', 40, 'deleted', 'meetings of a learner with a mentor', 'exists (select 1 from mentorship m where m.tenant = r.tenant and m.mentorship_id = r.mentorship_id and m.learner_id = $1)', null),
    ('mentor_meeting_version', 40, 'deleted', 'meetings over time', 'exists (select 1 from mentorship m where m.tenant = r.tenant and m.mentorship_id = r.mentorship_id and m.learner_id = $1)', null),
    ('mentorship', 45, 'deleted', 'mentorships of a learner', 'r.learner_id = $1', null),
    ('mentorship', 0, 'kept', 'by whom a learner was helped: the learners record, the mentor by a number that leads to nobody', null, null),
    ('person', 60, 'deleted', 'who somebody is', 'r.person_id = $1', null),
    ('evidence', 50, 'forgotten', 'who saw it', 'r.stated_by = any ($2)', 'stated_by = ''erased-'' || right($1::text, 12)'),
    ('skill_use', 50, 'forgotten', 'who told of it', 'r.stated_by = any ($2)', 'stated_by = ''erased-'' || right($1::text, 12)'),
    ('attestation', 50, 'forgotten', 'who attested it', 'r.attested_by = any ($2)', 'attested_by = ''erased-'' || right($1::text, 12)'),
    ('confidence', 50, 'forgotten', 'who stated it', 'r.stated_by = any ($2)', 'stated_by = ''erased-'' || right($1::text, 12)'),
    ('finding', 50, 'forgotten', 'who asked for it', 'r.made_by = any ($2)', 'made_by = ''erased-'' || right($1::text, 12)'),
    ('finding', 51, 'forgotten', 'who is named in it', 'without_author(r.inputs::text, $2, '''') <> r.inputs::text or without_author(r.result::text, $2, '''') <> r.result::text', 'inputs = without_author(inputs::text, $2, ''erased-'' || right($1::text, 12)), result = without_author(result::text, $2, ''erased-'' || right($1::text, 12))'),
    ('judgment', 50, 'forgotten', 'who opened it', 'r.opened_by = any ($2)', 'opened_by = ''erased-'' || right($1::text, 12)'),
    ('judgment_signature', 50, 'forgotten', 'who signed it', 'r.signed_by = any ($2)', 'signed_by = ''erased-'' || right($1::text, 12)'),
    ('planned_leave', 50, 'forgotten', 'who stated it', 'r.stated_by = any ($2)', 'stated_by = ''erased-'' || right($1::text, 12)'),
    ('planned_leave', 51, 'forgotten', 'who withdrew it', 'r.withdrawn_by = any ($2)', 'withdrawn_by = ''erased-'' || right($1::text, 12)'),
    ('role_impact', 50, 'forgotten', 'who stated it', 'r.stated_by = any ($2)', 'stated_by = ''erased-'' || right($1::text, 12)'),
    ('role_map', 50, 'forgotten', 'who published it', 'r.published_by = any ($2)', 'published_by = ''erased-'' || right($1::text, 12)'),
    ('role_map_version', 50, 'forgotten', 'who published it', 'r.published_by = any ($2)', 'published_by = ''erased-'' || right($1::text, 12)'),
    ('role_map_draft', 50, 'forgotten', 'who wrote it', 'r.updated_by = any ($2)', 'updated_by = ''erased-'' || right($1::text, 12)'),
    ('taxonomy_import', 50, 'forgotten', 'who asked for it', 'r.requested_by = any ($2)', 'requested_by = ''erased-'' || right($1::text, 12)'),
    ('skill_merge', 50, 'forgotten', 'who decided it', 'r.decided_by = any ($2)', 'decided_by = ''erased-'' || right($1::text, 12)'),
    ('skill_difference', 50, 'forgotten', 'who decided it', 'r.decided_by = any ($2)', 'decided_by = ''erased-'' || right($1::text, 12)'),
    ('team_version', 0, 'kept', 'who led a team, by a number that leads to nobody', null, null),
    ('team', 0, 'none', 'teams; whoever leads one is not erased', null, null),
    ('erasure', 50, 'forgotten', 'who asked for it', 'r.asked_by = any ($2)', 'asked_by = ''erased-'' || right($1::text, 12)'),
    ('erasure', 0, 'kept', 'who was erased why, by numbers that lead to nobody', null, null),
    ('erasure_answer', 0, 'kept', 'what each service did about it', null, null),
    ('skill', 0, 'none', 'skills', null, null),
    ('skill_relation', 0, 'none', 'how skills hang together', null, null),
    ('skill_criteria', 0, 'none', 'what a skill asks for', null, null),
    ('skill_alias', 0, 'none', 'old names of skills', null, null),
    ('occupation', 0, 'none', 'occupations of a framework', null, null),
    ('framework_saying', 0, 'none', 'what a framework says', null, null),
    ('next_roles', 0, 'none', 'lattice', null, null),
    ('next_roles_version', 0, 'none', 'lattice over time', null, null),
    ('promotion_rule', 0, 'none', 'who signs', null, null),
    ('promotion_rule_version', 0, 'none', 'who signed', null, null),
    ('learning_asset', 0, 'none', 'modules heard of', null, null),
    ('learning_asset_version', 0, 'none', 'modules over time', null, null),
    ('location', 0, 'none', 'locations', null, null),
    ('location_version', 0, 'none', 'locations over time', null, null);

insert into data_class values
    ('findings', 'Gaps, estimates and forecasts that were kept with their reasons; those that a judgment rests on stay with it', 30),
    ('confidence', 'How sure people said they were', 30),
    ('leave', 'Days off that are over', 1),
    ('work-slips', 'Slips of work that has recovered', 30),
    ('people-who-left', 'Everything about people whose last day is so long ago: they are erased, in every service', 1);
insert into aged_data values
    ('findings', 1, 'finding', 'r.made_at < $1 and not exists (select 1 from judgment j where j.tenant = r.tenant and j.finding_id = r.finding_id)', 'r.person_id'),
    ('confidence', 1, 'confidence', 'r.stated_at < $1', 'r.person_id'),
    ('leave', 1, 'planned_leave', 'r.last_day < ($1)::date', 'r.person_id'),
    ('work-slips', 1, 'work_slip', 'r.recovery_known_at < $1', 'r.person_id');
insert into aged_data values ('people-who-left', 1, 'person', 'r.end_date < ($1)::date', 'r.person_id', true);
