-- Which writing of a learner's row this is. Whoever kept what was written under a mark need not be sent it again; there is none
-- where nobody knows, as after a replica of an earlier release has written.
alter table learner add column mark uuid;

create function unmarked() returns trigger language plpgsql as $$
begin
    new.mark := null;
    return new;
end $$;
create trigger learner_unmarked before update of roles, state, path, path_version on learner
    for each row when (new.mark is not distinct from old.mark) execute function unmarked();
