-- Search: the application puts the pairs of neighbouring characters of both texts into a tsvector (docs/adr/030).
-- It is wide and only the index reads it, so it lives outside of the row; what lists read stays narrow.
alter table need add column search tsvector not null default '';
alter table need alter column search set storage external;
alter table need alter column search drop default;
alter table need set (toast_tuple_target = 1024);

-- Rows that are there already, without the application: the same pairs.
update need set search = array_to_tsvector(coalesce((
  select array_agg(distinct gram)
  from unnest(array[title, text]) filed, regexp_split_to_table(lower(filed collate "C"), '[ \t\n\v\f\r\u3000]+') word,
       generate_series(1, char_length(word)) place, substr(word, place, 2) gram
  where word <> ''), '{}'));

-- Facets stand beside the text in one index: a rare combination is an intersection of posting lists. A short pending list
-- keeps writes cheap (one need has about a hundred pairs) and bounds what a search reads of it.
create extension if not exists btree_gin;
-- The places stand in it because a word may name one. The last three columns are slots of three days: a list in order of time is gathered slot by slot.
create index need_search on need using gin (search, state, category_code, form, urgency, level, channel, language, programme,
  audience, county, (division / 1000), division, (extract(epoch from created_at at time zone 'UTC')::bigint >> 18), (extract(epoch from updated_at at time zone 'UTC')::bigint >> 18),
  (extract(epoch from listed_at at time zone 'UTC')::bigint >> 18))
  with (fastupdate = on, gin_pending_list_limit = 128);
create index need_county_created on need (county, created_at desc, id desc);
create index need_township_created on need ((division / 1000), created_at desc, id desc);
create index need_client_created on need (client_id, created_at desc, id desc) where client_id is not null;
-- Numbers are found by how they begin and by how they end.
drop index need_number;
create index need_number on need (number text_pattern_ops);
create index need_number_tail on need (reverse(number) text_pattern_ops);

alter table offer add column search tsvector not null default '';
alter table offer alter column search set storage external;
alter table offer alter column search drop default;
update offer set search = array_to_tsvector(coalesce((
  select array_agg(distinct gram)
  from unnest(array[service_item, description]) filed, regexp_split_to_table(lower(filed collate "C"), '[ \t\n\v\f\r\u3000]+') word,
       generate_series(1, char_length(word)) place, substr(word, place, 2) gram
  where word <> ''), '{}'));
create index offer_search on offer using gin (search, state, category_code, service_form, level, language, programme, audience)
  with (fastupdate = on, gin_pending_list_limit = 128);
create index offer_number on offer (number text_pattern_ops);
create index offer_number_tail on offer (reverse(number) text_pattern_ops);
create index offer_ending on offer (available_until, id) where available_until is not null;
create index offer_area_division on offer_area (division, offer_id);

-- What a person looks at again: filters of one of the two lists under a name of their own.
create table search_view (
  id         uuid primary key,
  user_id    uuid        not null references account_user (id),
  list       text        not null check (list in ('NEEDS', 'OFFERS')),
  name       text        not null,
  name_key   text        not null,
  query      text        not null,
  created_at timestamptz not null,
  version    bigint      not null default 0,
  unique (user_id, name_key)
);
