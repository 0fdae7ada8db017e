-- When a path change was heard of, by which who follows alerts hears of their refreshers: "at" is when it was told.
alter table path_change add column heard_at timestamptz not null default now();
