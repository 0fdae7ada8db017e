-- When what readers see of a module changed last: it was published, or somebody decided that it is strengthened, retired or
-- neither. Whoever changes a catalogue has locked its edition, so that changes become visible one after the other; the clocks
-- of two replicas may differ, which must not put a later one before an earlier: who asks for what changed since the last they
-- know would miss it.
alter table module add column changed_at timestamptz not null default 'epoch';

-- The owner, too, is bound by row-level security, and a migration runs for no tenant.
alter table module no force row level security;
alter table content_decision no force row level security;
alter table module disable trigger module_version;
update module m set changed_at = greatest(m.updated_at,
    (select max(d.decided_at) from content_decision d where d.tenant = m.tenant and d.module = m.key));
alter table module enable trigger module_version;
alter table content_decision force row level security;
alter table module force row level security;

create index module_changed on module (tenant, changed_at, key);

create function module_changed_after_the_last() returns trigger language plpgsql as $$
begin
    new.changed_at := greatest(new.changed_at, new.updated_at,
        (select m.changed_at from module m where m.tenant = new.tenant order by m.changed_at desc limit 1));
    return new;
end $$;
create trigger module_changed_after_the_last before insert or update on module
    for each row execute function module_changed_after_the_last();

create function module_stands_otherwise() returns trigger language plpgsql as $$
begin
    update module m set changed_at = new.decided_at where m.tenant = new.tenant and m.key = new.module;
    return null;
end $$;
create trigger module_stands_otherwise after insert on content_decision
    for each row execute function module_stands_otherwise();
