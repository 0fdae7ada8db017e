-- Histories and decisions are only ever added to.
revoke update, delete on skill_merge, role_map_version, person_roles_version, heard_answer from ${appRole};
