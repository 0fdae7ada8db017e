create table taxonomy_import (
    tenant       text not null,
    import_id    uuid not null,
    format       text not null,
    dry_run      boolean not null,
    state        text not null check (state in ('running', 'done', 'failed', 'interrupted')),
    requested_by text not null,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    -- What came of it, where it is done; why there is nothing, where it failed.
    report       jsonb,
    failure      text,
    primary key (tenant, import_id)
);
create unique index taxonomy_import_running on taxonomy_import (tenant) where state = 'running';
select guard_tenant('taxonomy_import');
