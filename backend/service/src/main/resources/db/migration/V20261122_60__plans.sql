-- How much each soft criterion counts. A version never changes: a plan and a suggestion name the one they went by.
create table matching_policy (
  version       bigint      primary key check (version >= 1),
  weights       jsonb       not null,
  prior_ratings int         not null check (prior_ratings between 0 and 100),
  prior_mean    int         not null check (prior_mean between 0 and 1000),
  reason        text        not null,
  created_by    uuid,
  created_name  text        not null,
  created_at    timestamptz not null
);
insert into matching_policy (version, weights, prior_ratings, prior_mean, reason, created_name, created_at) values
  (1, '{"CLOSENESS": 180, "TEXT": 260, "WINDOW_FIT": 140, "SEASON": 50, "AUDIENCE": 50, "PAIRING": 100, "URGENCY": 100, "RATING": 60, "LOAD": 60}',
   5, 700, '出厂设置', '系统', '2026-01-01 00:00:00+08');
revoke update, delete on matching_policy from liangdan_app;

-- Plans are jobs: a worker takes a queued row, or one whose worker fell silent (docs/adr/023).
create table matching_plan (
  id             uuid        primary key,
  division       bigint      not null references division (code),
  home           bigint      not null,
  category_codes text[]      not null default '{}',
  policy_version bigint      not null references matching_policy (version),
  rules          jsonb       not null,
  state          text        not null check (state in ('QUEUED', 'RUNNING', 'READY', 'TRUNCATED', 'FAILED', 'CANCELLED', 'APPLIED')),
  progress       int         not null default 0 check (progress between 0 and 100),
  totals         jsonb,
  worker         uuid,
  lease_until    timestamptz,
  attempts       int         not null default 0,
  created_by     uuid        not null,
  created_name   text        not null,
  created_at     timestamptz not null,
  started_at     timestamptz,
  finished_at    timestamptz,
  applied_at     timestamptz,
  version        bigint      not null default 0,
  check ((state = 'RUNNING') <= (worker is not null and lease_until is not null)),
  check ((state in ('READY', 'TRUNCATED', 'APPLIED')) <= (totals is not null))
);
create index matching_plan_created on matching_plan (created_at desc, id desc);
create index matching_plan_open on matching_plan (created_at, id) where state in ('QUEUED', 'RUNNING');

create table matching_plan_line (
  id            uuid   primary key,
  plan_id       uuid   not null references matching_plan (id),
  rank          int    not null,
  county        int    not null,
  need_id       uuid   not null,
  need_version  bigint not null,
  offer_id      uuid references offer (id),
  unit_id       uuid   not null references organisation_unit (id),
  quantity      int    not null check (quantity > 0),
  points        bigint not null,
  parts         jsonb  not null,
  words         jsonb  not null,
  change        text   not null check (change in ('NEW', 'SAME', 'CHANGED')),
  outcome       text check (outcome in ('APPLIED', 'STALE', 'TAKEN', 'CAPACITY', 'STATE', 'UNFIT', 'GONE')),
  commitment_id uuid,
  unique (plan_id, rank),
  foreign key (county, need_id) references need (county, id),
  check ((outcome = 'APPLIED') = (commitment_id is not null))
);
