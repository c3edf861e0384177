-- 民情日记: what an officer saw and heard on the way. It is the station's own, not an entry of a list, and holds no contact.
create table fieldnote (
  id         uuid primary key,
  client_ref uuid,
  station_id uuid        not null references organisation_station (id),
  division   bigint      not null references division (code),
  noted_on   date        not null,
  text       text        not null check (char_length(text) between 1 and 4000),
  households int check (households > 0),
  created_by uuid        not null,
  author     text        not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version    bigint      not null default 0
);
create index fieldnote_station on fieldnote (station_id, noted_on, id);
create index fieldnote_division on fieldnote (division, noted_on);

-- The needs that a note became; a need comes from one note at most.
create table fieldnote_need (
  county  int  not null,
  need_id uuid not null,
  note_id uuid not null references fieldnote (id),
  primary key (county, need_id),
  foreign key (county, need_id) references need (county, id)
);
create index fieldnote_need_note on fieldnote_need (note_id);
