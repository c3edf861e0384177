-- Members of the public follow one need by mail. The address is sealed like a contact; address_index finds it again.
-- Of the one-time token there is only the hash, and of the one that ends it nothing (docs/adr/017).
create table notification_subscription (
  id               uuid primary key,
  county           int         not null,
  need_id          uuid        not null,
  language         text        not null check (language in ('zh', 'en')),
  key_id           text        not null,
  nonce            bytea       not null,
  sealed           bytea       not null,
  address_index    bytea       not null,
  token_hash       bytea unique,
  token_expires_at timestamptz,
  created_at       timestamptz not null,
  confirmed_at     timestamptz,
  unique (need_id, address_index),
  foreign key (county, need_id) references need (county, id),
  check ((token_hash is null) = (token_expires_at is null)),
  check ((token_hash is null) = (confirmed_at is not null))
);

-- The mails to write. A step is here once for each subscription, and is handed over at most once: whoever takes one says
-- so first, in a transaction of its own.
create table notification_mail (
  id              bigint generated always as identity primary key,
  subscription_id uuid        not null references notification_subscription (id) on delete cascade,
  step            text        not null check (step in ('CONFIRM', 'LISTED', 'RECEIVED', 'SCHEDULED', 'DELIVERED', 'ANSWERED',
                                                       'CLOSED', 'REOPENED', 'REMOVED')),
  position        bigint,
  happened_at     timestamptz not null,
  state           text        not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'DEAD')),
  attempts        int         not null default 0,
  due_at          timestamptz not null,
  taken_at        timestamptz,
  ended_at        timestamptz,
  fault           text,
  unique (subscription_id, position),
  check ((step = 'CONFIRM') = (position is null)),
  check ((state = 'SENDING') <= (taken_at is not null)),
  check ((state in ('SENT', 'DEAD')) = (ended_at is not null))
);
create index notification_mail_open on notification_mail (subscription_id, id) where state in ('WAITING', 'SENDING');
create index notification_mail_due on notification_mail (id) where state in ('WAITING', 'SENDING');

-- Up to which change the steps were read.
create table notification_position (
  one      boolean primary key default true check (one),
  position bigint not null
);
insert into notification_position (position) select coalesce(max(position), 0) from platform_change;

-- How often an address, and a source, asked lately; keyed hashes of both.
create table notification_attempt (
  asker        bytea primary key,
  attempts     int         not null,
  window_start timestamptz not null
);
