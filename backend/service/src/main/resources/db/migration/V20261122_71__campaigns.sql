-- 征集活动: when needs are collected for a purpose. A retired one stays on what carries it and cannot be chosen any more.
create table catalogue_campaign (
  code      text   primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  name      text   not null,
  name_key  text   generated always as (lower(normalize(name, NFKC))) stored,
  starts_on date   not null,
  ends_on   date check (ends_on >= starts_on),
  valid_to  date,
  version   bigint not null default 0
);
create unique index catalogue_campaign_name on catalogue_campaign (name_key) where valid_to is null;
create index catalogue_campaign_latest on catalogue_campaign (starts_on, code);

-- Tags, as many as five. Filters ask for one of them, which is rare or frequent as the campaign was (docs/adr/030).
alter table need add column campaigns text[] not null default '{}' check (cardinality(campaigns) <= 5);
alter table need alter column campaigns drop default;
create index need_campaigns on need using gin (campaigns);
alter table fieldnote add column campaigns text[] not null default '{}' check (cardinality(campaigns) <= 5);
alter table fieldnote alter column campaigns drop default;
create index fieldnote_campaigns on fieldnote using gin (campaigns);
