-- A line says whom its need is proposed to today, where the plan would propose somebody else, or nobody.
alter table matching_plan_line
  drop constraint matching_plan_line_change_check,
  add constraint matching_plan_line_change_check check (change in ('NEW', 'SAME', 'CHANGED', 'LEFT_OUT')),
  add column today_unit_id uuid references organisation_unit (id),
  add column today_offer_id uuid references offer (id),
  add check ((today_offer_id is not null) <= (today_unit_id is not null));
