-- 微心愿: a light need of one person or family. One table and one workflow; its kind says what stands in it by default.
alter table need add column kind text not null default 'NEED' check (kind in ('NEED', 'MICRO_WISH'));
alter table need alter column kind drop default;
create index need_wishes on need (listed_at desc, id desc) where kind = 'MICRO_WISH' and listed_at is not null;
create index need_wishes_created on need (created_at desc, id desc) where kind = 'MICRO_WISH';

-- What a draft has where nothing was given. Categories come later than this table; one that is not there, or was retired,
-- is left open.
create table need_kind (
  kind          text    primary key check (kind in ('NEED', 'MICRO_WISH')),
  category_code text,
  form          text check (form in ('ON_SITE_EVENT', 'HOME_VISIT', 'FIELD_GUIDANCE', 'CLASSROOM', 'ONLINE', 'WINDOW',
                                     'COURIER', 'PHONE', 'MOBILE_UNIT', 'MATERIAL')),
  any_time      boolean not null,
  unit          text    not null
);
insert into need_kind (kind, category_code, form, any_time, unit) values
  ('NEED', null, null, false, '项'),
  ('MICRO_WISH', 'WARMTH', 'HOME_VISIT', true, '个');
