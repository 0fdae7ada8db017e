-- Criteria are a framework's own as it worded them. Which of those recorded by their skill alone somebody has put by hand
-- since is not known, so that none counts as a framework's until one brings it again.
alter table framework_saying no force row level security;
delete from framework_saying where sort = 'criteria';
alter table framework_saying force row level security;
