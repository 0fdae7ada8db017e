-- How many of a crowd were found confused in its module in their 21 days, and how many of those met other trouble as well, so
-- that nobody's minutes are counted twice. Crowds that were judged before do not know and stay as they are.
alter table judged_crowd
    add column confused int,
    add column troubled_confused int;

-- Finds whether somebody was confused in a module, however many confusions there are.
create index confusion_in_module on confusion (tenant, module, person_id) where module is not null;
