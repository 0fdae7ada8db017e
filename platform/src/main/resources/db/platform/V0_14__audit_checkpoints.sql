-- The last checkpoint of each tenant's audit log. What is published lies outside; this only says where to go on.
create table audit_checkpoint (
    tenant    text primary key,
    number    bigint not null,
    at        timestamptz not null,
    ends      text not null,
    digest    text not null,
    line      text not null,
    published boolean not null
);
select guard_tenant('audit_checkpoint');
-- Whoever signs reads where the chains of all tenants end; only its own connection says so.
create policy checkpoint on audit_checkpoint using (current_setting('app.checkpoint', true) = 'on');
create policy checkpoint on audit_head for select using (current_setting('app.checkpoint', true) = 'on');

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('audit_checkpoint', 0, 'none', 'what was last published of where the chains of the audit log end', null, null);
