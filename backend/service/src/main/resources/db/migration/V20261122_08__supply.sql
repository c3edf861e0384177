-- What a promise takes of an offer is kept with it, so that counting a capacity asks nothing of the need.
alter table commitment add column takes int not null default 1 check (takes > 0);
update commitment c set takes = c.quantity from need n, offer o
  where n.county = c.county and n.id = c.need_id and o.id = c.offer_id and o.capacity_unit = n.unit;
alter table commitment alter column takes drop default;

-- A need accepted without an offer is an entry of the supply list too (并列入供给侧清单). Nobody drafted it, so two of the
-- four clears may be unknown.
alter table offer
  add column capacity_per_occurrence int check (capacity_per_occurrence > 0),
  add column origin text not null default 'OFFER' check (origin in ('OFFER', 'NEED'));
alter table offer alter column origin drop default;
do $$
declare name text;
begin
  select conname into strict name from pg_constraint
    where conrelid = 'offer'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%responsible_leader%';
  execute format('alter table offer drop constraint %I', name);
end $$;
alter table offer add constraint offer_clears_check check (state = 'DRAFT'
  or (service_form is not null and available_from is not null and available_until is not null and capacity is not null
      and capacity_unit is not null and level is not null
      and (origin = 'NEED' or (responsible_leader is not null and implementing_contact is not null))));
