-- What awaited a decision about somebody who left has ended.
alter table remediation
    drop constraint remediation_state_check,
    add constraint remediation_state_check
        check (state in ('proposed', 'lapsed', 'declined', 'in-force', 'lifted', 'ended'));
