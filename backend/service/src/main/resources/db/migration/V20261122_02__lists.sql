-- The two lists and the promises between them. The county leads every key, so that each of these tables can be
-- partitioned by it without touching a reference (docs/adr/002).

create table need (
  county          int         not null,
  id              uuid        not null,
  client_ref      uuid,
  number          text,
  state           text        not null check (state in ('DRAFT', 'SUBMITTED', 'CORRECTION', 'LISTED', 'RECEIVED', 'SCHEDULED',
                                                        'DELIVERED', 'ANSWERED', 'CLOSED', 'MERGED', 'WITHDRAWN')),
  round           int         not null default 1 check (round >= 1),
  division        bigint      not null references division (code),
  station_id      uuid        not null references organisation_station (id),
  created_by      uuid,
  client_id       uuid references client_key (id),
  title           text        not null,
  text            text        not null,
  category_code   text references catalogue_category (code),
  form            text check (form in ('ON_SITE_EVENT', 'HOME_VISIT', 'FIELD_GUIDANCE', 'CLASSROOM', 'ONLINE', 'WINDOW',
                                       'COURIER', 'PHONE', 'MOBILE_UNIT', 'MATERIAL')),
  any_time        boolean     not null default false,
  wanted_from     date,
  wanted_until    date,
  people          int check (people > 0),
  households      int check (households > 0),
  quantity        int         not null default 1 check (quantity > 0),
  unit            text        not null default '项',
  divisible       boolean     not null default false,
  audience        text[]      not null default '{}',
  language        text        not null default 'zh' check (language in ('zh', 'mn')),
  urgency         text        not null default 'NORMAL' check (urgency in ('NORMAL', 'URGENT', 'EMERGENCY')),
  level           text        not null check (level in ('VILLAGE', 'TOWNSHIP', 'COUNTY', 'CITY')),
  channel         text        not null check (channel in ('HOME_VISIT', 'DEMAND_FORM', 'WECHAT_GROUP', 'SURVEY', 'HOTLINE',
                                                          'WINDOW', 'API', 'OTHER')),
  collected_by    text,
  gaps            jsonb       not null default '[]',
  withdrawal_reason text,
  programme       text        not null,
  synthetic       boolean     not null default false,
  frozen          boolean     not null default false,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  submitted_at    timestamptz,
  listed_at       timestamptz,
  answered_at     timestamptz,
  closed_at       timestamptz,
  version         bigint      not null,
  primary key (county, id),
  unique (county, number),
  check (wanted_from <= wanted_until),
  check (not (any_time and wanted_from is not null)),
  check (number is not null or state = 'DRAFT'),
  check (state in ('DRAFT', 'SUBMITTED', 'CORRECTION', 'MERGED', 'WITHDRAWN')
         or (category_code is not null and form is not null and (any_time or wanted_from is not null)))
);
create index need_id on need (id);
create index need_number on need (number);
create index need_created on need (created_at desc, id desc);
create index need_division_created on need (division, created_at desc, id desc);
create index need_updated on need (updated_at desc, id desc);
create index need_listed on need (listed_at desc, id desc) where listed_at is not null;
create index need_open on need (county, state, category_code);

create table need_contact (
  county      int         not null,
  need_id     uuid        not null,
  key_id      text        not null,
  nonce       bytea       not null,
  sealed      bytea       not null,
  phone_index bytea       not null,
  masked_name  text       not null,
  masked_phone text       not null,
  created_at  timestamptz not null,
  primary key (county, need_id),
  foreign key (county, need_id) references need (county, id)
);
create index need_contact_phone on need_contact (phone_index);

create table offer (
  id                   uuid primary key,
  client_ref           uuid,
  number               text        not null unique,
  state                text        not null check (state in ('DRAFT', 'PUBLISHED', 'SUSPENDED')),
  unit_id              uuid        not null references organisation_unit (id),
  division             bigint      not null references division (code),
  created_by           uuid        not null,
  service_item         text        not null,
  description          text,
  category_code        text        not null references catalogue_category (code),
  service_form         text check (service_form in ('ON_SITE_EVENT', 'HOME_VISIT', 'FIELD_GUIDANCE', 'CLASSROOM', 'ONLINE',
                                                    'WINDOW', 'COURIER', 'PHONE', 'MOBILE_UNIT', 'MATERIAL')),
  responsible_leader   text,
  implementing_contact text,
  available_from       date,
  available_until      date,
  capacity             int check (capacity > 0),
  capacity_unit        text,
  level                text check (level in ('VILLAGE', 'TOWNSHIP', 'COUNTY', 'CITY')),
  audience             text[]      not null default '{}',
  language             text        not null default 'zh' check (language in ('zh', 'mn')),
  cost_fen             bigint      not null default 0 check (cost_fen >= 0),
  programme            text        not null,
  synthetic            boolean     not null default false,
  frozen               boolean     not null default false,
  created_at           timestamptz not null,
  updated_at           timestamptz not null,
  published_at         timestamptz,
  version              bigint      not null,
  check (available_from <= available_until),
  -- the four clears, and what matching needs
  check (state = 'DRAFT' or (responsible_leader is not null and service_form is not null and implementing_contact is not null
         and available_from is not null and available_until is not null and capacity is not null
         and capacity_unit is not null and level is not null))
);
create index offer_updated on offer (updated_at desc, id desc);
create index offer_unit on offer (unit_id, updated_at desc);
create index offer_category on offer (category_code, state);
create table offer_area (
  offer_id uuid   not null references offer (id),
  division bigint not null references division (code),
  primary key (offer_id, division)
);

create table commitment (
  county         int         not null,
  id             uuid        not null,
  need_id        uuid        not null,
  round          int         not null,
  offer_id       uuid references offer (id),
  unit_id        uuid        not null references organisation_unit (id),
  state          text        not null check (state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED', 'RETURNED',
                                                       'TRANSFERRED', 'EXPIRED', 'CANCELLED')),
  part           text check (part in ('LEAD', 'ASSIST')),
  origin         text        not null check (origin in ('ORDER', 'DISPATCH', 'CLAIM')),
  quantity       int         not null check (quantity > 0),
  due_on         date,
  scheduled_on   date,
  scheduled_until date,
  place          text,
  return_reason  text,
  created_by     uuid,
  proposed_at    timestamptz not null,
  accepted_at    timestamptz,
  delivered_at   timestamptz,
  confirmed_at   timestamptz,
  updated_at     timestamptz not null,
  version        bigint      not null,
  primary key (county, id),
  foreign key (county, need_id) references need (county, id),
  check (scheduled_on <= scheduled_until),
  check (part is not null or state in ('PROPOSED', 'RETURNED', 'EXPIRED', 'CANCELLED'))
);
create index commitment_id on commitment (id);
create index commitment_need on commitment (need_id);
create index commitment_unit on commitment (unit_id, state, updated_at desc);
create index commitment_updated on commitment (updated_at desc, id desc);
create index commitment_offer on commitment (offer_id) where state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED');
create unique index commitment_one_lead on commitment (county, need_id, round)
  where part = 'LEAD' and state in ('ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED');

create table delivery (
  county              int         not null,
  id                  uuid        not null,
  commitment_id       uuid        not null,
  delivered_on        date        not null,
  summary             text        not null,
  attendance_expected int check (attendance_expected > 0),
  attendance_actual   int check (attendance_actual > 0),
  measures            jsonb       not null default '[]',
  recorded_by         uuid,
  recorded_at         timestamptz not null,
  primary key (county, id),
  foreign key (county, commitment_id) references commitment (county, id)
);
create index delivery_commitment on delivery (commitment_id);

create table attachment_content (
  sha256  bytea primary key,
  bytes   bytea not null,
  check (sha256(bytes) = sha256)
);
alter table attachment_content alter column bytes set storage external;
create table attachment (
  id         uuid primary key,
  name       text        not null,
  media_type text        not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf', 'text/csv',
                                         'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  size       bigint      not null check (size > 0),
  sha256     bytea       not null references attachment_content (sha256),
  creator    text        not null,
  created_at timestamptz not null,
  -- the need that it belongs to, once it is used; then it is read by whoever reads the need
  county     int,
  need_id    uuid,
  foreign key (county, need_id) references need (county, id)
);
create index attachment_need on attachment (need_id) where need_id is not null;
create table need_attachment (
  county        int  not null,
  need_id       uuid not null,
  attachment_id uuid not null references attachment (id),
  rank          int  not null,
  primary key (county, need_id, attachment_id),
  foreign key (county, need_id) references need (county, id)
);
create table delivery_evidence (
  county        int  not null,
  delivery_id   uuid not null,
  rank          int  not null,
  kind          text not null check (kind in ('PLAN', 'RECORD', 'PHOTO_BEFORE', 'PHOTO_AFTER', 'SIGN_IN_SHEET')),
  note          text,
  attachment_id uuid references attachment (id),
  primary key (county, delivery_id, rank),
  foreign key (county, delivery_id) references delivery (county, id),
  check (note is not null or attachment_id is not null)
);

create table need_reply (
  county      int         not null,
  id          uuid        not null,
  need_id     uuid        not null,
  round       int         not null,
  outcome     text        not null check (outcome in ('FULFILLED', 'PARTLY', 'NOT_POSSIBLE')),
  text        text        not null,
  reason      text,
  rest        text check (rest in ('ABANDONED')),
  rest_reason text,
  unit_id     uuid references organisation_unit (id),
  replied_by  uuid,
  replied_at  timestamptz not null,
  primary key (county, id),
  unique (county, need_id, round),
  foreign key (county, need_id) references need (county, id),
  check (outcome <> 'NOT_POSSIBLE' or reason is not null),
  check ((outcome = 'PARTLY') = (rest is not null)),
  check ((rest is null) = (rest_reason is null))
);
create table evaluation (
  county       int         not null,
  id           uuid        not null,
  need_id      uuid        not null,
  round        int         not null,
  satisfaction text        not null check (satisfaction in ('SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED')),
  solved       boolean     not null,
  comment      text,
  evaluated_by uuid,
  evaluated_at timestamptz not null,
  primary key (county, id),
  unique (county, need_id, round),
  foreign key (county, need_id) references need (county, id)
);
