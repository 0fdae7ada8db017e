-- A replica of before V41 says nothing of the day from which somebody stands where they do: then it is so from the day it
-- is told, and for somebody new from their start if that was. Who does say so names the column, also where the day is as
-- it was before; only then the first of these triggers runs. They run in the order of their names.
create function say_placed() returns trigger language plpgsql as $$
begin
    perform set_config('app.placed', new.person_id || '/' || new.version, true);
    return new;
end $$;
create trigger placed_1_said before update of placed_from on person for each row execute function say_placed();

create function complete_placed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.placed_from := coalesce(new.placed_from, least(new.start_date, (new.updated_at at time zone 'UTC')::date));
    elsif (new.manager_id, new.team, new.location) is distinct from (old.manager_id, old.team, old.location)
          and current_setting('app.placed', true) is distinct from new.person_id || '/' || new.version then
        new.placed_from := (new.updated_at at time zone 'UTC')::date;
    end if;
    return new;
end $$;
create trigger placed_2_complete before insert or update on person for each row execute function complete_placed();

-- Of people who had been changed before V41 it is not known since when they stand where V41 found them, only from when that
-- was told: from then it holds, and of the time before nothing is said. Someone who was never changed stands there from
-- their start, as V41 says.
alter table person no force row level security;
alter table person_placement no force row level security;
alter table person disable trigger user;

create temporary table found on commit drop as
    select distinct on (p.tenant, p.person_id) p.tenant, p.person_id, p.version, p.valid_from, p.manager_id, p.team, p.location,
           (p.told_at at time zone 'UTC')::date as told_on
      from person_placement p order by p.tenant, p.person_id, p.version;
delete from found where version = 1 or valid_from >= told_on;

update person p set placed_from = f.told_on
  from found f
 where p.tenant = f.tenant and p.person_id = f.person_id and p.placed_from = f.valid_from
   and (p.manager_id, p.team, p.location) is not distinct from (f.manager_id, f.team, f.location);
update person_placement p set valid_from = f.told_on
  from found f
 where p.tenant = f.tenant and p.person_id = f.person_id and p.valid_from = f.valid_from
   and (p.manager_id, p.team, p.location) is not distinct from (f.manager_id, f.team, f.location);

alter table person enable trigger user;
alter table person force row level security;
alter table person_placement force row level security;
