-- The last day of a team that is no more.
alter table team add column valid_to date;
alter table team_version add column valid_to date;
create or replace function keep_team() returns trigger language plpgsql as $$
begin
    insert into team_version (tenant, key, version, name, parent, lead_id, valid_from, told_at, valid_to)
        values (new.tenant, new.key, new.version, new.name, new.parent, new.lead_id, new.valid_from, new.updated_at, new.valid_to);
    return null;
end $$;
