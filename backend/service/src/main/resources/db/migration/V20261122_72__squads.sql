-- 民情收集小分队: the team that collected it, an ordinary unit of volunteers or of those who live in the village.
alter table need add column squad_id uuid references organisation_unit (id);
create index need_squad on need (squad_id, created_at desc, id desc) where squad_id is not null;
alter table fieldnote add column squad_id uuid references organisation_unit (id);
create index fieldnote_squad on fieldnote (squad_id) where squad_id is not null;
