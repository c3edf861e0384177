-- The months in which an offer does most good (适宜农时); none is all year.
alter table offer add column season_months int[] not null default '{}'
  check (cardinality(season_months) <= 12 and 1 <= all (season_months) and 12 >= all (season_months));
