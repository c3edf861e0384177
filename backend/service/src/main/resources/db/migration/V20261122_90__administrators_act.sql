-- A security administrator who corrects a contact is no dispatcher, and the timeline says so.
alter table platform_change drop constraint platform_change_actor_kind_check;
alter table platform_change add constraint platform_change_actor_kind_check
  check (actor_kind in ('STATION', 'UNIT', 'DISPATCHER', 'ADMINISTRATOR', 'CLIENT', 'SYSTEM'));
