-- Which contacts were erased: a hash of the need's id, and when. The same lines lie in a file beside the database, so that
-- they can be erased again after an older backup was restored (docs/operations.md). filed: whether the line is in the file.
create table need_contact_erasure (
  need_hash bytea       not null,
  erased_at timestamptz not null,
  filed     boolean     not null,
  primary key (need_hash, erased_at)
);
create index need_contact_erasure_unfiled on need_contact_erasure (erased_at) where not filed;
