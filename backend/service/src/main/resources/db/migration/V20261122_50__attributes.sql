-- What a category asks for besides the common fields, as values by key (docs/adr/018). Filters ask for one value of one key,
-- which is what jsonb_path_ops indexes.
alter table need add column attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object');
alter table need alter column attributes drop default;
create index need_attributes on need using gin (attributes jsonb_path_ops);
alter table offer add column attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object');
alter table offer alter column attributes drop default;
create index offer_attributes on offer using gin (attributes jsonb_path_ops);
-- Nobody outside sees a value unless its definition says so.
alter table catalogue_attribute add column shown_publicly boolean not null default false;
