-- An effect that cannot be told for a while is kept: once it can be again, what was told stands until five more took the module.
alter table module_effect add column told boolean not null default true;
