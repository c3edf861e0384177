-- What a unit was told of needs in its categories and area that nobody can meet: one row for each category and part of its
-- area, renewed at most once a day and only when there is something new (product: gaps are pushed to the units).
create table matching_gap_round (
  unit_id   uuid        primary key references organisation_unit (id),
  looked_at timestamptz not null
);
create table matching_gap_notice (
  unit_id       uuid        not null references organisation_unit (id),
  category_code text        not null references catalogue_category (code),
  division      bigint      not null,
  needs         uuid[]      not null check (cardinality(needs) > 0),
  fresh         int         not null check (fresh between 1 and cardinality(needs)),
  noticed_at    timestamptz not null,
  primary key (unit_id, category_code, division)
);

-- Before which time a clerk has read every notice.
create table matching_gap_reading (
  user_id    uuid        primary key references account_user (id),
  read_until timestamptz not null
);
