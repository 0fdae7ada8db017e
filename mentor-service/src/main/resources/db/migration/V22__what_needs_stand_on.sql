-- Whether the gap, as it was last told, calls for a mentor by itself. Then a need goes on once modules are tried again.
alter table need add column by_gap boolean not null default true;

-- Of needs for which modules were tried in vain nobody kept whether a gap had opened them. A gap like this one would have.
-- The owner, too, is bound by row-level security, and a migration runs for no tenant.
alter table need no force row level security;
update need set by_gap = false
 where asked and closed_at is null and kind <> 'foundation' and required_level - estimated_level < 0.5;
alter table need force row level security;
