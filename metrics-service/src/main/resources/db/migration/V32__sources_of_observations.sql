-- Where an observation came from, also when its signal is kept no longer.
alter table observation add column source_id uuid;
alter table observation no force row level security;
alter table signal no force row level security;
update observation o set source_id = s.source_id from signal s where s.tenant = o.tenant and s.id = o.signal_id;
alter table observation force row level security;
alter table signal force row level security;
