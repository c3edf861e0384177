-- Whether a unit or a pairing has changed since, which the lists in memory ask each time.
create index audit_entry_organisation on audit_entry (id) where object_type in ('UNIT', 'PAIRING');
