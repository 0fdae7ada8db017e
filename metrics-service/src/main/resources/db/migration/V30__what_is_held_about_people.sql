-- What this service holds about people: see V0_7 of the platform. A test holds that no table is left out.

-- Whether a tool's word for a person was that of somebody erased, and is nobody's now.
create function erased_reading(p_ref text, p_person uuid) returns boolean language sql stable as $$
    select exists (select 1 from erased_person e
                    where e.tenant = current_tenant() and e.person_id = p_person
                      and (erased_key(p_ref) = e.external_key or erased_key(p_ref) = any (e.user_keys)))
       and not exists (select 1 from directory_person d
                        where d.tenant = current_tenant() and d.person_id <> p_person
                          and (d.user_name = p_ref or d.external_id = p_ref))
$$;

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('delivered_event', 30, 'deleted', 'deliveries with a reading about somebody', 'r.id in (select s.event_id from signal s where s.tenant = r.tenant and (s.person_id = $1 or s.person_id is null and erased_reading(s.person_ref, $1)))', null),
    ('signal', 40, 'deleted', 'readings', 'r.person_id = $1 or r.person_id is null and erased_reading(r.person_ref, $1)', null),
    ('observation', 40, 'deleted', 'observations', 'r.person_id = $1', null),
    ('drift_chart', 40, 'deleted', 'how steadily somebody works', 'r.person_id = $1', null),
    ('drift', 40, 'deleted', 'work that slipped', 'r.person_id = $1', null),
    ('path_change', 40, 'deleted', 'paths that changed', 'r.person_id = $1', null),
    ('module_taking', 40, 'deleted', 'modules taken', 'r.person_id = $1', null),
    ('refresher_lot', 40, 'deleted', 'lots drawn in a trial', 'r.person_id = $1', null),
    ('kpi', 0, 'none', 'KPIs', null, null),
    ('signal_source', 0, 'kept', 'where signals come from; a mapping names people where its author wrote them down, and only the author can tell which', null, null),
    ('effect', 0, 'none', 'effects over many', null, null),
    ('effect_run', 0, 'none', 'up to when effects are estimated', null, null),
    ('skill_alias', 0, 'none', 'old names of skills', null, null);

insert into data_class values
    ('deliveries', 'What tools delivered, as they delivered it', 1),
    ('signals', 'Readings of deliveries; without them a chain begins at the observation', 30),
    ('observations', 'Observations of people; the state of their charts stays', 400),
    ('drifts', 'Slips of work that has recovered', 90),
    ('takings', 'Modules taken and lots drawn, which effects are estimated from', 400),
    ('path-changes', 'Paths that changed', 30);
insert into aged_data values
    ('deliveries', 1, 'delivered_event', 'r.received_at < $1 and not exists (select 1 from signal s where s.tenant = r.tenant and s.event_id = r.id and is_held(s.person_id))', null),
    ('signals', 1, 'signal', 'r.received_at < $1', 'r.person_id'),
    ('observations', 1, 'observation', 'r.recorded_at < $1', 'r.person_id'),
    ('drifts', 1, 'drift', 'r.cleared_at < $1', 'r.person_id'),
    ('takings', 1, 'module_taking', 'r.taken_at < $1', 'r.person_id'),
    ('takings', 2, 'refresher_lot', 'r.at < $1', 'r.person_id'),
    ('path-changes', 1, 'path_change', 'r.at < $1', 'r.person_id');
