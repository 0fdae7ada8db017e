-- The decision by which a version of somebody's path came about. Volatile, so that whoever waited for a lock sees what was
-- decided meanwhile; null where it is older than its retention.
create function decision_of(p_person uuid, p_version int) returns uuid
    language plpgsql volatile set plan_cache_mode = force_generic_plan as $$
begin
    return (select d.id from path_decision d
             where d.tenant = current_tenant() and d.person_id = p_person and d.path_version = p_version);
end $$;
