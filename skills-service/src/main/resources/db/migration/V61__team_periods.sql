alter table team add constraint team_period check (valid_to is null or valid_to >= valid_from);
