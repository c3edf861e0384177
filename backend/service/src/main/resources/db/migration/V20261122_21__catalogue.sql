-- The catalogue as data that administrators keep: sets, categories with fields of their own, mappings, rules of evidence,
-- names of stages. A retired category stays on what it stands on and cannot be chosen any more.
alter table catalogue_set
  add column name_en    text,
  add column valid_from date,
  add column valid_to   date check (valid_to >= valid_from),
  add column version    bigint not null default 0,
  add column name_key   text generated always as (lower(normalize(name, NFKC))) stored,
  add constraint catalogue_set_name exclude using gist (name_key with =, daterange(valid_from, valid_to) with &&);
alter table catalogue_category
  add column name_en    text,
  add column valid_from date,
  add column valid_to   date check (valid_to >= valid_from),
  add column version    bigint not null default 0,
  add column name_key   text generated always as (lower(normalize(name, NFKC))) stored,
  add constraint catalogue_category_name
    exclude using gist (set_code with =, name_key with =, daterange(valid_from, valid_to) with &&);

-- Mappings keep their past; whoever asks for catalogue_mapping gets those that hold.
alter table catalogue_mapping rename to catalogue_mapping_period;
alter table catalogue_mapping_period
  drop constraint catalogue_mapping_pkey,
  add column valid_from date,
  add column valid_to   date check (valid_to >= valid_from),
  add check (from_code <> to_code),
  add constraint catalogue_mapping_once
    exclude using gist (from_code with =, to_code with =, daterange(valid_from, valid_to) with &&);
create view catalogue_mapping as
  select from_code, to_code, valid_from from catalogue_mapping_period where valid_to is null;

create table catalogue_attribute (
  id            uuid primary key,
  category_code text    not null references catalogue_category (code),
  key           text    not null check (key ~ '^[a-z][a-zA-Z0-9]{0,39}$'),
  type          text    not null check (type in ('TEXT', 'NUMBER', 'DATE', 'CHOICE', 'YES_NO')),
  label_zh      text    not null,
  label_en      text    not null,
  unit          text,
  minimum       bigint,
  maximum       bigint check (maximum >= minimum),
  choices       jsonb   not null default '[]',
  required      boolean not null default false,
  rank          int     not null default 0,
  valid_from    date,
  valid_to      date check (valid_to >= valid_from),
  version       bigint  not null default 0,
  check (type = 'NUMBER' or num_nonnulls(unit, minimum, maximum) = 0),
  check ((type = 'CHOICE') = (jsonb_array_length(choices) > 0)),
  constraint catalogue_attribute_key
    exclude using gist (category_code with =, key with =, daterange(valid_from, valid_to) with &&)
);
create index catalogue_attribute_category on catalogue_attribute (category_code, rank);

create table catalogue_form (
  code    text primary key check (code in ('ON_SITE_EVENT', 'HOME_VISIT', 'FIELD_GUIDANCE', 'CLASSROOM', 'ONLINE', 'WINDOW',
                                           'COURIER', 'PHONE', 'MOBILE_UNIT', 'MATERIAL')),
  rank    int    not null,
  version bigint not null default 0
);
insert into catalogue_form (code, rank)
  select code, rank from unnest(array['ON_SITE_EVENT', 'HOME_VISIT', 'FIELD_GUIDANCE', 'CLASSROOM', 'ONLINE', 'WINDOW', 'COURIER',
                                      'PHONE', 'MOBILE_UNIT', 'MATERIAL']) with ordinality as f (code, rank);
-- A photo is never the only way, so none can be required.
create table catalogue_evidence_rule (
  form     text    not null references catalogue_form (code),
  kind     text    not null check (kind in ('PLAN', 'RECORD', 'PHOTO_BEFORE', 'PHOTO_AFTER', 'SIGN_IN_SHEET')),
  required boolean not null,
  primary key (form, kind),
  check (not required or kind not in ('PHOTO_BEFORE', 'PHOTO_AFTER'))
);
insert into catalogue_evidence_rule (form, kind, required) values
  ('ON_SITE_EVENT', 'PLAN', true), ('ON_SITE_EVENT', 'RECORD', true), ('ON_SITE_EVENT', 'SIGN_IN_SHEET', false),
  ('ON_SITE_EVENT', 'PHOTO_AFTER', false), ('HOME_VISIT', 'RECORD', true), ('FIELD_GUIDANCE', 'RECORD', true),
  ('FIELD_GUIDANCE', 'PHOTO_AFTER', false), ('CLASSROOM', 'RECORD', true), ('CLASSROOM', 'SIGN_IN_SHEET', true),
  ('ONLINE', 'RECORD', true), ('WINDOW', 'RECORD', true), ('COURIER', 'RECORD', true), ('PHONE', 'RECORD', true),
  ('MOBILE_UNIT', 'RECORD', true), ('MATERIAL', 'RECORD', true), ('MATERIAL', 'SIGN_IN_SHEET', false);

create table catalogue_stage (
  code    text primary key check (code in ('DRAFT', 'SUBMITTED', 'CORRECTION', 'LISTED', 'RECEIVED', 'SCHEDULED', 'DELIVERED',
                                           'ANSWERED', 'CLOSED', 'MERGED', 'WITHDRAWN')),
  rank    int    not null,
  version bigint not null default 0
);
create table catalogue_stage_name (
  state text not null references catalogue_stage (code),
  lang  text not null check (lang in ('zh', 'en')),
  name  text not null,
  primary key (state, lang)
);
insert into catalogue_stage (code, rank) values
  ('DRAFT', 1),
  ('SUBMITTED', 2),
  ('CORRECTION', 3),
  ('LISTED', 4),
  ('RECEIVED', 5),
  ('SCHEDULED', 6),
  ('DELIVERED', 7),
  ('ANSWERED', 8),
  ('CLOSED', 9),
  ('MERGED', 10),
  ('WITHDRAWN', 11);
insert into catalogue_stage_name (state, lang, name) values
  ('DRAFT', 'zh', '草稿'), ('DRAFT', 'en', 'Draft'),
  ('SUBMITTED', 'zh', '已提交'), ('SUBMITTED', 'en', 'Submitted'),
  ('CORRECTION', 'zh', '待补充'), ('CORRECTION', 'en', 'Needs completing'),
  ('LISTED', 'zh', '已列入清单'), ('LISTED', 'en', 'Listed'),
  ('RECEIVED', 'zh', '已承接'), ('RECEIVED', 'en', 'Taken'),
  ('SCHEDULED', 'zh', '已排期'), ('SCHEDULED', 'en', 'Scheduled'),
  ('DELIVERED', 'zh', '已服务'), ('DELIVERED', 'en', 'Delivered'),
  ('ANSWERED', 'zh', '已答复'), ('ANSWERED', 'en', 'Answered'),
  ('CLOSED', 'zh', '已办结'), ('CLOSED', 'en', 'Closed'),
  ('MERGED', 'zh', '已合并'), ('MERGED', 'en', 'Merged'),
  ('WITHDRAWN', 'zh', '已撤回'), ('WITHDRAWN', 'en', 'Withdrawn');
