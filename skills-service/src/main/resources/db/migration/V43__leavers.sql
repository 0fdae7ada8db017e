-- Whoever looks for contracts that have ended looks over all tenants; only its own transaction says so.
create policy relay on directory_person for select using (current_setting('app.relay', true) = 'on');
create index directory_person_end on directory_person (end_date) where active and end_date is not null;
