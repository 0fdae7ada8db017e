-- When a module was first published after somebody decided to revise it: what came of that decision is measured from then on,
-- whatever is decided and published later.
alter table content_decision add column revised_at timestamptz;

-- The owner, too, is bound by row-level security, and a migration runs for no tenant. Until now the last publication counted,
-- while the last word was to revise the module.
alter table module no force row level security;
alter table content_decision no force row level security;
update content_decision d set revised_at = m.updated_at from module m
 where m.tenant = d.tenant and m.key = d.module and d.decision = 'revise' and d.decided_at < m.updated_at
   and d.decided_at = (select max(l.decided_at) from content_decision l
                        where l.tenant = d.tenant and l.module = d.module and l.decided_at < m.updated_at);
alter table content_decision force row level security;
alter table module force row level security;
