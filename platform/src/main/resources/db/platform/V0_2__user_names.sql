-- Facts about different people come in any order. A user name is whose the latest fact says it is; what somebody else
-- said of it earlier counts for nothing, whenever it comes. So who claimed it last is remembered, also after they gave
-- it up, and a person whose name was taken has none until a fact of theirs brings one.
create table user_name_claim (
    tenant     text not null,
    user_name  text not null,
    person_id  uuid not null,
    claimed_at timestamptz not null,
    primary key (tenant, user_name)
);
create index user_name_claim_person on user_name_claim (tenant, person_id);
select guard_tenant('user_name_claim');

alter table directory_person alter column user_name drop not null;

-- The owner, too, is bound by row-level security, and a migration runs for no tenant.
alter table directory_person no force row level security;
alter table user_name_claim no force row level security;
insert into user_name_claim select tenant, user_name, person_id, '-infinity' from directory_person;
alter table directory_person force row level security;
alter table user_name_claim force row level security;

-- Inserts or replaces people, each at most once, as facts of that time tell of them; returns them as they are now.
-- Three statements: each sees what the one before had to wait for.
create function directory_put(p_people jsonb, p_said timestamptz) returns setof directory_person language plpgsql as $$
declare
    t text := current_tenant();
begin
    insert into user_name_claim as c
        select distinct on (s.user_name) t, s.user_name, s.person_id, p_said
          from jsonb_populate_recordset(null::directory_person, p_people) s
         order by s.user_name, s.person_id desc
        on conflict (tenant, user_name) do update
            set person_id = excluded.person_id, claimed_at = excluded.claimed_at
            where (excluded.claimed_at, excluded.person_id) > (c.claimed_at, c.person_id);
    update directory_person p set user_name = null
      from jsonb_populate_recordset(null::directory_person, p_people) s
      join user_name_claim c on c.tenant = t and c.user_name = s.user_name and c.person_id = s.person_id
     where p.tenant = t and p.user_name = s.user_name and p.person_id <> s.person_id;
    return query
        insert into directory_person as p
            select t, s.person_id, s.external_id, c.user_name, s.manager_id, s.team, s.location, s.time_zone, s.start_date,
                   s.end_date, s.active
              from jsonb_populate_recordset(null::directory_person, p_people) s
              left join user_name_claim c
                on c.tenant = t and c.user_name = s.user_name and c.person_id = s.person_id
            on conflict (tenant, person_id) do update
                set external_id = excluded.external_id, user_name = excluded.user_name, manager_id = excluded.manager_id,
                    team = excluded.team, location = excluded.location, time_zone = excluded.time_zone,
                    start_date = excluded.start_date, end_date = excluded.end_date, active = excluded.active
            returning p.*;
end $$;
