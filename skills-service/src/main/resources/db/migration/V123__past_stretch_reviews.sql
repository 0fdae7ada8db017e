-- Review days that passed before anybody was reminded of them are past: nobody is told of them all at once.
alter table stretch_undertaking no force row level security;
update stretch_undertaking set review_told_at = now()
 where agreed_at is not null and outcome is null and review_told_at is null and review_day < current_date;
alter table stretch_undertaking force row level security;
