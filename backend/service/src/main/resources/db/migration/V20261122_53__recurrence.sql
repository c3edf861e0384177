-- Needs that return and offers that stand: a small closed type (docs/adr/018). Its days are derived, never stored.
alter table need add column recurrence jsonb check (jsonb_typeof(recurrence) = 'object');
alter table offer add column recurrence jsonb check (jsonb_typeof(recurrence) = 'object');

-- A promise may name the day of a standing offer that it is for, and what room it takes there.
alter table commitment
  add column occurrence_on date,
  add column places int check (places > 0),
  add constraint commitment_occurrence_whole check ((occurrence_on is null) = (places is null)),
  add constraint commitment_occurrence_of_offer check (occurrence_on is null or offer_id is not null);
create index commitment_occurrence on commitment (offer_id, occurrence_on)
  where occurrence_on is not null and state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED');
