-- Which versions of the policies somebody's plan rests on is written beside the state, by whoever writes that. Finding it in
-- the text took four readings of all of it with each answer.
alter table learner alter column paced_since drop expression;
alter table learner alter column eased_since drop expression, alter column eased_since set default 0;

-- A learner is written with each answer: room for that on the row's own page leaves the indexes as they are.
alter table learner set (fillfactor = 60);
