-- An offer that somebody judged unfit for a need, whatever the criteria say. It is left out until it is taken back.
create table need_rejection (
  county   int         not null,
  need_id  uuid        not null,
  offer_id uuid        not null references offer (id),
  reason   text        not null check (reason in ('CONTENT', 'CONDITIONS', 'TIME', 'PLACE', 'CAPABILITY', 'SERVED', 'OTHER')),
  note     text,
  by_id    uuid        not null,
  by_name  text        not null,
  at       timestamptz not null,
  primary key (county, need_id, offer_id),
  foreign key (county, need_id) references need (county, id),
  constraint need_rejection_other_noted check (reason <> 'OTHER' or note is not null)
);
