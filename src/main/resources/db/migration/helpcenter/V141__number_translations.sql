-- Programs name a translation of whatever kind by one number.
create sequence help_translation_id;
alter table help_translation add column id bigint not null default nextval('help_translation_id') unique;
alter table help_section_text add column id bigint not null default nextval('help_translation_id') unique;
alter table help_category_text add column id bigint not null default nextval('help_translation_id') unique;
alter table help_vote add column id bigint generated always as identity unique;
