-- A need can be related to any number of others, once to each, seen from both ends; every other kind leads to one need.
alter table need_link
  drop constraint need_link_pkey,
  drop constraint need_link_kind_check,
  add constraint need_link_kind_check check (kind in ('MERGED_INTO', 'PART_OF', 'REST_OF', 'RELATED')),
  add constraint need_link_pkey primary key (county, need_id, kind, to_need_id);
create unique index need_link_once on need_link (county, need_id, kind) where kind <> 'RELATED';
create unique index need_link_related on need_link (least(need_id, to_need_id), greatest(need_id, to_need_id))
  where kind = 'RELATED';

-- The offer that a village wanted one like.
alter table need add column from_offer_id uuid references offer (id);
create index need_from_offer on need (from_offer_id) where from_offer_id is not null;
