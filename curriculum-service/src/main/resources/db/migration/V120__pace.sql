-- Whether it is estimated how long people take; no row until somebody decides otherwise than that it is.
create table pace_policy (
    tenant  text primary key,
    version int not null,
    body    json not null
);
select guard_tenant('pace_policy');

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('pace_policy', 0, 'none', 'whether pace is estimated', null, null);
