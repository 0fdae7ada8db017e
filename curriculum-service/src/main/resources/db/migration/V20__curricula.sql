-- A curriculum as it is being written. The revision grows with every change and every publishing.
create table curriculum (
    tenant     text not null,
    key        text not null,
    revision   int not null,
    draft      json not null,
    published  int not null,
    updated_at timestamptz not null,
    updated_by text not null,
    primary key (tenant, key)
);
select guard_tenant('curriculum');

-- What was published stays as it was; going back to an older version adds a new one with its content.
create table curriculum_version (
    tenant        text not null,
    key           text not null,
    version       int not null,
    body          json not null,
    note          text not null,
    restored_from int,
    published_at  timestamptz not null,
    published_by  text not null,
    primary key (tenant, key, version)
);
select guard_tenant('curriculum_version');
