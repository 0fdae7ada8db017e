-- Who approved the learning time that holds, and when, by the version of the learner's budget; none of what replicas of the
-- release before approve.
create table budget_approval (
    tenant      text not null,
    person_id   uuid not null,
    version     int not null,
    approved_by text not null,
    approved_at timestamptz not null,
    primary key (tenant, person_id)
);
select guard_tenant('budget_approval');

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('budget_approval', 40, 'deleted', 'who approved their learning time', 'r.person_id = $1', null),
    ('budget_approval', 50, 'forgotten', 'who approved it', 'r.approved_by = any ($2)', 'approved_by = ''erased-'' || right($1::text, 12)');
