-- What the audit page filters by, each newest first.
create index audit_entry_actor on audit_entry (actor, number);
create index audit_entry_action on audit_entry (action, number);
create index audit_entry_time on audit_entry (at, number);
create index audit_entry_subject on audit_entry (subject, number);
