-- A test that its learner gave up is undecided to a replica of the release before, which knows no other word for it.
alter table test_out add column given_up boolean not null default false;
