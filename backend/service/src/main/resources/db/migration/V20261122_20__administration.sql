-- Administration: what holds from which day to which, who was in post when, and what a thing was before it was changed.
-- valid_from: null since ever. valid_to: the first day on which it no longer holds, null until further notice.
create extension if not exists btree_gist;

alter table organisation_unit
  add column valid_from date,
  add column valid_to   date check (valid_to >= valid_from),
  add column name_key   text generated always as (lower(normalize(name, NFKC))) stored,
  add constraint organisation_unit_name
    exclude using gist (division with =, name_key with =, daterange(valid_from, valid_to) with &&);
alter table organisation_station
  drop constraint organisation_station_division_key,
  add column valid_from date,
  add column valid_to   date check (valid_to >= valid_from),
  add constraint organisation_station_division
    exclude using gist (division with =, daterange(valid_from, valid_to) with &&);
create index organisation_station_by_division on organisation_station (division, id);
alter table organisation_office
  add column valid_from date,
  add column valid_to   date check (valid_to >= valid_from),
  add column version    bigint not null default 0,
  add column name_key   text generated always as (lower(normalize(name, NFKC))) stored,
  add constraint organisation_office_name
    exclude using gist (division with =, name_key with =, daterange(valid_from, valid_to) with &&);
alter table organisation_pairing
  drop constraint organisation_pairing_unit_id_division_key,
  add column valid_from date,
  add column valid_to   date check (valid_to >= valid_from),
  add column version    bigint not null default 0,
  add constraint organisation_pairing_once
    exclude using gist (unit_id with =, division with =, daterange(valid_from, valid_to) with &&);

-- People. A new account waits for its role to be granted; one without a password waits for its one-time token to be used.
alter table account_user
  add column state        text not null default 'ACTIVE' check (state in ('PENDING', 'ACTIVE', 'SUSPENDED', 'LOCKED')),
  add column state_reason text,
  alter column password_hash drop not null;
create index account_user_role on account_user (role, state);
create table account_password_token (
  token_hash bytea primary key,
  user_id    uuid        not null references account_user (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create unique index account_password_token_live on account_password_token (user_id) where used_at is null;

-- Who is in post where: officers in organisation_officer, everybody else here.
create table account_post (
  id        uuid primary key,
  user_id   uuid not null references account_user (id),
  role      text not null check (role in ('CLERK', 'DISPATCHER', 'SUPERVISOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
  unit_id   uuid references organisation_unit (id),
  office_id uuid references organisation_office (id),
  since     date not null,
  until     date check (until >= since),
  check (num_nonnulls(unit_id, office_id) = 1),
  check ((role = 'CLERK') = (unit_id is not null)),
  exclude using gist (user_id with =, daterange(since, until) with &&)
);
create index account_post_unit on account_post (unit_id) where unit_id is not null;
create index account_post_office on account_post (office_id) where office_id is not null;
insert into account_post (id, user_id, role, unit_id, office_id, since)
  select uuidv7(), id, role, unit_id, office_id, (now() at time zone 'Asia/Shanghai')::date from account_user where role <> 'OFFICER';
alter table organisation_officer
  add check (until >= since),
  add constraint organisation_officer_one_at_a_time
    exclude using gist (station_id with =, post with =, daterange(since, until) with &&),
  add constraint organisation_officer_one_post
    exclude using gist (user_id with =, daterange(since, until) with &&);
create view account_posting as
  select id, user_id, 'OFFICER' as role, post, 'STATION' as home_kind, station_id as home_id, since, until from organisation_officer
  union all
  select id, user_id, role, null, case when unit_id is null then 'OFFICE' else 'UNIT' end, coalesce(unit_id, office_id), since, until
    from account_post;

-- What a thing was until somebody changed it; only grows.
create table platform_revision (
  object_type text      not null,
  object_id   text      not null,
  version     bigint    not null,
  during      tstzrange not null,
  changed_by  text      not null,
  content     jsonb     not null,
  primary key (object_type, object_id, version),
  exclude using gist (object_type with =, object_id with =, during with &&)
);
revoke update, delete on platform_revision from liangdan_app;
alter table audit_entry add column object_code text;
create index audit_entry_at on audit_entry (at, id);
