-- Criteria by the key of the skill that is reached by them, occupations by their key.
alter table framework_saying drop constraint framework_saying_sort_check;
alter table framework_saying add constraint framework_saying_sort_check
    check (sort in ('skill', 'relation', 'criteria', 'occupation'));

-- What its framework says no more, and somebody let go: it can still be looked up.
alter table occupation add column deprecated boolean not null default false;
