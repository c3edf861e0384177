-- A plan that a limit stopped says so also after it was applied.
alter table matching_plan add column truncated boolean not null default false;
update matching_plan set truncated = true where state = 'TRUNCATED';
