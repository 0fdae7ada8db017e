-- A draft that was thrown away keeps its row and its revision: who read it cannot take the next one for it.
alter table role_map_draft add column discarded_at timestamptz;
