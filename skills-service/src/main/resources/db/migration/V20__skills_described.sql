alter table skill
    add column kind              text not null default 'skill' check (kind in ('skill', 'knowledge', 'group')),
    add column description       text not null default '',
    -- The array holds levels 1 to 5 for replicas of the version before.
    add column behaviour_at_zero text not null default '',
    add column aliases           text[] not null default '{}',
    add column status            text not null default 'active' check (status in ('active', 'deprecated', 'merged')),
    add column replaced_by       text,
    add column external_ids      jsonb not null default '[]',
    add column version           bigint not null default 1,
    add check ((status = 'merged') <= (replaced_by is not null));
create index skill_external_ids on skill using gin (external_ids jsonb_path_ops);
