-- Whoever knew their lot while the delayed wait would no longer be as the others: both come once the wait of all is over,
-- 28 days at the most.
update personal_data
   set not_yet = 'r.at + coalesce((select max(w.until - w.at) from refresher_lot w where w.tenant = r.tenant and w.policy_version = r.policy_version), interval ''28 days'') > now()',
       not_yet_because = 'lots of a trial under way come once the wait of all is over: to know one''s own before that would undo the comparison'
 where place = 'refresher_lot' and outcome = 'deleted';
