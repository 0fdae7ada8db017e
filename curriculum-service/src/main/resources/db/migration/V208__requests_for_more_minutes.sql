-- Requests for more learning time than holds; manager_id is who is to decide, null stands for HR. One at a time.
create table budget_request (
    tenant     text not null,
    id         uuid not null,
    person_id  uuid not null,
    minutes    int not null,
    held       int not null,
    reason     text not null,
    asked_at   timestamptz not null,
    manager_id uuid,
    decision   json,
    primary key (tenant, id)
);
create unique index budget_request_open on budget_request (tenant, person_id) where decision is null;
create index budget_request_of_person on budget_request (tenant, person_id, id);
select guard_tenant('budget_request');

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('budget_request', 40, 'deleted', 'requests for more learning time', 'r.person_id = $1', null),
    ('budget_request', 50, 'forgotten', 'who decided it', 'without_author(r.decision::text, $2, '''') <> r.decision::text', 'decision = without_author(decision::text, $2, ''erased-'' || right($1::text, 12))::json');
insert into data_class values ('budget-requests', 'Requests for more learning time that were decided', 30);
insert into aged_data values
    ('budget-requests', 1, 'budget_request', '(r.decision->>''decidedAt'')::timestamptz < $1', 'r.person_id');
