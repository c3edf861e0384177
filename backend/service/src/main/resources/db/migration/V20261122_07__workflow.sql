-- The whole workflow: levels that rise, needs that merge, split and come back, replies under review, transfers.

create table need_link (
  county      int  not null,
  need_id     uuid not null,
  kind        text not null check (kind in ('MERGED_INTO', 'PART_OF', 'REST_OF')),
  to_county   int  not null,
  to_need_id  uuid not null,
  primary key (county, need_id, kind),
  foreign key (county, need_id) references need (county, id),
  foreign key (to_county, to_need_id) references need (county, id),
  check (need_id <> to_need_id)
);
create index need_link_to on need_link (to_need_id);

-- What a need's earlier rounds were; the need itself is in its latest.
create table need_round (
  county      int         not null,
  need_id     uuid        not null,
  round       int         not null check (round >= 1),
  listed_at   timestamptz not null,
  answered_at timestamptz not null,
  closed_at   timestamptz,
  cause       text        not null check (cause in ('RELAPSE', 'DISSATISFIED')),
  reason      text        not null,
  primary key (county, need_id, round),
  foreign key (county, need_id) references need (county, id)
);

alter table catalogue_category add column review boolean not null default false;

alter table need_reply
  add column state text not null default 'RELEASED' check (state in ('PENDING', 'RELEASED', 'SENT_BACK')),
  add column rest_quantity int check (rest_quantity > 0),
  add column reviewed_by uuid,
  add column reviewed_at timestamptz,
  add column review_reason text,
  drop constraint need_reply_rest_check,
  add constraint need_reply_rest_check check (rest in ('RELIST', 'ABANDONED')),
  add constraint need_reply_rest_relisted_check check (rest_quantity is null or rest = 'RELIST'),
  drop constraint need_reply_county_need_id_round_key;
alter table need_reply alter column state drop default;
create unique index need_reply_one_a_round on need_reply (county, need_id, round) where state <> 'SENT_BACK';

alter table commitment
  add column binding boolean not null default false,
  add column transfer_unit_id uuid references organisation_unit (id),
  add column transfer_reason text,
  drop constraint commitment_origin_check,
  add constraint commitment_origin_check check (origin in ('ORDER', 'DISPATCH', 'CLAIM', 'TRANSFER')),
  add constraint commitment_transfer_check check ((transfer_unit_id is null) = (transfer_reason is null));
