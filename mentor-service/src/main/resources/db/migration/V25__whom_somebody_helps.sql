-- Whom a viewer helps now, and in which skill: as long as they do they see what is needed of them. Whoever has left sees nothing.
create function helped_by(viewer text) returns table (learner_id uuid, skill text) language sql stable as $$
    select m.learner_id, m.skill
      from directory_person d
      join mentorship m on m.tenant = d.tenant and m.mentor_id = d.person_id
     where d.tenant = current_tenant() and d.user_name = viewer and d.active
       and m.skill is not null and m.ended_at is null
$$;
