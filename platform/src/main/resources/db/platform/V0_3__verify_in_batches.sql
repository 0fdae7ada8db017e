-- One statement for a whole log outlasts the connection's patience once the log is long: AuditChains asks in batches.
drop function audit_broken_links();
