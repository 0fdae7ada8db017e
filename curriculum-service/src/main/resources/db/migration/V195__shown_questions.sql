-- The modules whose questions somebody was shown at their step: no test of theirs asks these any more.
create table shown_question (
    tenant    text not null,
    person_id uuid not null,
    module    text not null,
    shown_at  timestamptz not null,
    primary key (tenant, person_id, module)
);
select guard_tenant('shown_question');

insert into personal_data (place, step, outcome, holds, concerns, change) values
    ('shown_question', 40, 'deleted', 'whose questions they were shown', 'r.person_id = $1', null);
