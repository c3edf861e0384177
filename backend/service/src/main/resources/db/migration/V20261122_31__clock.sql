-- What the clock looks for: whatever waits in a state that ends by itself, oldest first.
alter table commitment add column warned_at timestamptz;
create index commitment_waits_for_a_step on commitment (accepted_at, id) where state = 'ACCEPTED';
create index commitment_waits_for_confirmation on commitment (delivered_at, id) where state = 'DELIVERED';
create index need_waits_for_evaluation on need (answered_at, id) where state = 'ANSWERED';
