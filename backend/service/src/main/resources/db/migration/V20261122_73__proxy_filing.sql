-- Who filed a need, as that was called then, and whether that is somebody else than the station of the place.
alter table need
  add column filed_role text check (filed_role in ('OFFICER', 'DISPATCHER', 'CLIENT')),
  add column filed_name text,
  add column proxy      boolean not null default false,
  add constraint need_filed check ((filed_role is null) = (filed_name is null));
alter table need alter column proxy drop default;
update need n
set filed_role = case when n.client_id is null then 'OFFICER' else 'CLIENT' end,
    filed_name = (select c.actor_name from platform_change c where c.need_id = n.id and c.event = 'need.drafted' order by c.id limit 1)
where exists (select from platform_change c where c.need_id = n.id and c.event = 'need.drafted' and c.actor_name is not null);
update need n
set proxy = true
where n.client_id is not null
   or exists (select from organisation_station s where s.division = n.division and s.id <> n.station_id and s.valid_to is null);

-- The hotline's work order, and when the call came in. One need at a time carries it.
alter table need
  add column hotline_ref text check (hotline_ref ~ '^[A-Za-z0-9-]{1,40}$'),
  add column called_at   timestamptz,
  add constraint need_called check (channel = 'HOTLINE' or (hotline_ref is null and called_at is null));
create unique index need_hotline_once on need (hotline_ref) where hotline_ref is not null and state not in ('MERGED', 'WITHDRAWN');
create index need_hotline on need (hotline_ref) where hotline_ref is not null;
