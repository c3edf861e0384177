-- Roles: the owner (Flyway) owns every table; the application's role may only use them.

create table division (
  code        bigint primary key check (code between 100000000000 and 999999999999),
  name        text   not null,
  short_name  text   not null,
  level       text   not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  parent      bigint references division (code),
  last_code   bigint not null check (last_code >= code),
  path        text   not null,
  pinyin      text   not null,
  initials    text   not null,
  children    int    not null default 0
);
create index division_parent on division (parent, code);
create index division_pinyin on division (pinyin text_pattern_ops);
create index division_initials on division (initials text_pattern_ops);

create table catalogue_sector (
  code text primary key,
  name text not null
);
create table catalogue_set (
  code text primary key,
  name text not null,
  rank int  not null
);
create table catalogue_category (
  code        text primary key,
  set_code    text not null references catalogue_set (code),
  name        text not null,
  description text,
  rank        int  not null
);
create table catalogue_mapping (
  from_code text not null references catalogue_category (code),
  to_code   text not null references catalogue_category (code),
  primary key (from_code, to_code)
);

create table organisation_unit (
  id       uuid primary key,
  name     text   not null,
  kind     text   not null check (kind in ('DEPARTMENT', 'TOWNSHIP_GOVERNMENT', 'VILLAGE_COMMITTEE', 'VOLUNTEER_TEAM',
                                           'ENTERPRISE', 'SOCIAL_ORGANISATION', 'RESIDENT_TEAM')),
  sector   text   not null references catalogue_sector (code),
  division bigint not null references division (code),
  sponsor  uuid references organisation_unit (id),
  version  bigint not null default 0
);
create index organisation_unit_division on organisation_unit (division, id);
create table organisation_station (
  id       uuid primary key,
  name     text   not null,
  division bigint not null unique references division (code),
  version  bigint not null default 0
);
create table organisation_office (
  id       uuid primary key,
  name     text   not null,
  division bigint not null references division (code)
);
create table organisation_pairing (
  id       uuid primary key,
  unit_id  uuid   not null references organisation_unit (id),
  division bigint not null references division (code),
  unique (unit_id, division)
);

create table account_user (
  id            uuid primary key,
  login_name    text    not null unique check (login_name = lower(login_name)),
  display_name  text    not null,
  role          text    not null check (role in ('OFFICER', 'CLERK', 'DISPATCHER', 'SUPERVISOR', 'SYSTEM_ADMIN',
                                                 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
  station_id    uuid references organisation_station (id),
  unit_id       uuid references organisation_unit (id),
  office_id     uuid references organisation_office (id),
  password_hash text    not null,
  demo          boolean not null default false,
  version       bigint  not null default 0,
  check (num_nonnulls(station_id, unit_id, office_id) = 1),
  check ((role = 'OFFICER') = (station_id is not null)),
  check ((role = 'CLERK') = (unit_id is not null))
);
create table organisation_officer (
  id         uuid primary key,
  station_id uuid not null references organisation_station (id),
  user_id    uuid not null references account_user (id),
  post       text not null check (post in ('MAIN', 'DEPUTY')),
  since      date not null,
  until      date
);
create unique index organisation_officer_one_in_post on organisation_officer (station_id, post) where until is null;

create table account_session (
  id           uuid primary key,
  token_hash   bytea       not null unique,
  user_id      uuid        not null references account_user (id),
  user_agent   text        not null,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  idle_seconds int         not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz
);
create index account_session_user on account_session (user_id, created_at desc);
create table account_login_failure (
  account      text        not null,
  source       text        not null,
  failures     int         not null,
  window_start timestamptz not null,
  primary key (account, source)
);
create table account_setup_token (
  token_hash bytea primary key,
  created_at timestamptz not null,
  used_at    timestamptz
);

create table client_key (
  id          uuid primary key,
  name        text        not null,
  division    bigint      not null references division (code),
  scopes      text[]      not null,
  prefix      text        not null,
  key_hash    bytea       not null unique,
  created_by  uuid        not null references account_user (id),
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  revoked_at  timestamptz,
  version     bigint      not null default 0
);

-- Platform: idempotency, change log, audit, numbers.

create table platform_idempotency (
  principal    text        not null,
  key          text        not null,
  request_hash bytea       not null,
  status       int         not null,
  headers      jsonb       not null,
  body         bytea       not null,
  created_at   timestamptz not null,
  primary key (principal, key)
);
create index platform_idempotency_age on platform_idempotency (created_at);

-- position is given by whoever reads the log next (see docs/adr/003): committed rows only, in order of id, without a gap.
create table platform_change (
  id           bigint generated always as identity primary key,
  position     bigint unique,
  at           timestamptz not null,
  county       int         not null,
  division     bigint      not null,
  object_type  text        not null check (object_type in ('NEED', 'OFFER', 'COMMITMENT')),
  object_id    uuid        not null,
  need_id      uuid,
  unit_id      uuid,
  client_id    uuid,
  version      bigint      not null,
  event        text        not null,
  state_before text,
  state_after  text        not null,
  actor_kind   text        not null check (actor_kind in ('STATION', 'UNIT', 'DISPATCHER', 'CLIENT', 'SYSTEM')),
  actor_id     uuid,
  actor_name   text,
  actor_unit   uuid,
  reason       text,
  data         jsonb       not null
);
create index platform_change_unnumbered on platform_change (id) where position is null;
create index platform_change_need on platform_change (need_id, id) where need_id is not null;

create table platform_number_series (
  prefix text not null,
  county int  not null,
  year   int  not null,
  last   int  not null,
  primary key (prefix, county, year)
);
create table platform_client_ref (
  creator     text not null,
  client_ref  uuid not null,
  object_type text not null,
  object_id   uuid not null,
  primary key (creator, client_ref)
);

create table audit_entry (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  actor_id    uuid,
  actor_role  text        not null,
  operation   text        not null,
  object_type text        not null,
  object_id   uuid,
  request_id  text        not null,
  reason      text
);
create index audit_entry_object on audit_entry (object_id, id);
create index audit_entry_actor on audit_entry (actor_id, operation, at);

-- The application may write and read, not change the structure; the two logs only grow.
grant usage on schema public to liangdan_app;
grant select, insert, update, delete on all tables in schema public to liangdan_app;
grant usage on all sequences in schema public to liangdan_app;
revoke update, delete on audit_entry from liangdan_app;
revoke delete on platform_change from liangdan_app;
alter default privileges in schema public grant select, insert, update, delete on tables to liangdan_app;
alter default privileges in schema public grant usage on sequences to liangdan_app;
