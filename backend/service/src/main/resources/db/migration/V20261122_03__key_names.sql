-- Active keys of a division have different names, told apart as NFKC with case folded; the service computes name_key.
-- A key that is revoked or has expired gives its name back. Of namesakes from before, the newest keeps the name.
alter table client_key add column name_key text;
update client_key k set name_key = lower(normalize(name, nfkc))
 where revoked_at is null
   and not exists (select from client_key newer
                    where newer.division = k.division and newer.revoked_at is null
                      and lower(normalize(newer.name, nfkc)) = lower(normalize(k.name, nfkc))
                      and (newer.created_at, newer.id) > (k.created_at, k.id));
create unique index client_key_name on client_key (division, name_key);
