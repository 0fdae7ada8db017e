-- Who published a version and why; absent of those from before anybody was asked.
alter table role_map
    add column published_by  text,
    add column note          text,
    add column restored_from bigint;
alter table role_map_version
    add column published_by  text,
    add column note          text,
    add column restored_from bigint;

create or replace function keep_role_map() returns trigger language plpgsql as $$
begin
    insert into role_map_version (tenant, role, version, name, family, requirements, updated_at, published_by, note, restored_from)
        values (new.tenant, new.role, new.version, new.name, new.family, new.requirements, new.updated_at, new.published_by,
                new.note, new.restored_from)
        on conflict (tenant, role, version) do nothing;
    return null;
end $$;

-- What binds nobody yet. The revision rises with each change, also when the draft is published.
create table role_map_draft (
    tenant       text not null,
    role         text not null,
    name         text not null,
    family       text not null,
    requirements jsonb not null,
    based_on     bigint not null,
    revision     bigint not null,
    updated_by   text not null,
    updated_at   timestamptz not null,
    primary key (tenant, role)
);
select guard_tenant('role_map_draft');

-- Whose gaps are still to be looked at because what a role asks for has changed, with what led to it.
create table gap_review_due (
    tenant      text not null,
    person_id   uuid not null,
    causation   uuid,
    correlation uuid,
    primary key (tenant, person_id)
);
select guard_tenant('gap_review_due');
-- Whoever works the list off has to know of which tenants there is one.
create policy relay on gap_review_due for select using (current_setting('app.relay', true) = 'on');
