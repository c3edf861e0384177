-- The day of a standing offer for which a line proposes it.
alter table matching_plan_line add column occurrence_on date;
