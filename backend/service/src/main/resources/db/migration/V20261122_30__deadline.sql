-- The clock: which days are worked, how many of them there are for what, and who of the replicas does it next.

create table deadline_year (
  year    int primary key check (year between 2000 and 2100),
  version bigint not null default 0
);
-- Days off that a notice names, and days of a weekend that are worked for them (调休); all others are Monday to Friday.
create table deadline_day (
  day     date primary key,
  year    int     not null references deadline_year (year),
  working boolean not null,
  name    text    not null,
  check (extract(year from day) = year)
);
create index deadline_day_year on deadline_day (year, day);

create table deadline_rule (
  code         text primary key check (code in ('CLAIM_EXPIRES', 'CONFIRMED_BY_ITSELF', 'EVALUATION_WINDOW', 'NEED_STALE',
                                                'COMMITMENT_STALE')),
  rank         int    not null,
  working_days int    not null check (working_days between 1 and 60),
  warn_days    int check (warn_days between 1 and working_days - 1),
  version      bigint not null default 0,
  check (warn_days is null or code = 'CLAIM_EXPIRES')
);
insert into deadline_rule (code, rank, working_days, warn_days) values
  ('CLAIM_EXPIRES', 1, 5, 1), ('CONFIRMED_BY_ITSELF', 2, 5, null), ('EVALUATION_WINDOW', 3, 10, null), ('NEED_STALE', 4, 10, null),
  ('COMMITMENT_STALE', 5, 10, null);

-- As db-scheduler asks for it, under a name of ours: one row a task, taken by one replica at a time.
create table deadline_task (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index deadline_task_due on deadline_task (execution_time);
create index deadline_task_heartbeat on deadline_task (last_heartbeat);
