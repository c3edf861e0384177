-- The keys of an index of this kind are stepped through together, the first one leading: what comes after two that seldom
-- meet is hardly asked. So the times lead, then what is rare, and what many rows share comes last (docs/adr/030). It took
-- 2.7 ms to find nothing among the rows of three days, and takes 0.1 ms; a slot becomes twelve days, since what one costs
-- is to begin with it.
drop index need_search;
create index need_search on need using gin (
  (extract(epoch from created_at at time zone 'UTC')::bigint >> 20), (extract(epoch from updated_at at time zone 'UTC')::bigint >> 20),
  (extract(epoch from listed_at at time zone 'UTC')::bigint >> 20),
  search, division, (division / 1000), programme, urgency, state, form, audience, category_code, channel, level, language, county)
  with (fastupdate = on, gin_pending_list_limit = 128);
