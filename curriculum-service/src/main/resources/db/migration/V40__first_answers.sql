-- From whom an item's difficulty was learned: from everybody once, by their first answer.
create table item_first_answer (
    tenant    text not null,
    module    text not null,
    item      text not null,
    person_id uuid not null,
    primary key (tenant, module, item, person_id)
);
select guard_tenant('item_first_answer');

-- The owner, too, is bound by row-level security, and a migration runs for no tenant.
alter table item_first_answer no force row level security;
alter table activity no force row level security;
insert into item_first_answer
    select distinct tenant, module, item, person_id from activity where kind = 'answered' and item is not null;
alter table item_first_answer force row level security;
alter table activity force row level security;

-- What was believed of the item before anybody answered it; null where that was the author's guess.
alter table item_difficulty
    add column start_mean     double precision,
    add column start_variance double precision check (start_variance > 0);

-- How likely a right answer was held to be before it was given; null for all else, and for answers of earlier releases.
alter table activity add column foretold double precision check (foretold between 0 and 1);
