-- What was imported from where, so that the same import again changes nothing. The digest is of what came, not of what
-- became of it.
create table help_import (
  source     text   not null,
  kind       text   not null check (kind in ('category', 'section', 'article', 'words', 'file')),
  foreign_id text   not null,
  own_id     bigint not null,
  digest     bytea  not null,
  primary key (source, kind, foreign_id)
);

-- Addresses of the help center before, as in `articles/360012345678`.
create table help_old_address (
  path       text   primary key,
  article_id bigint references help_article,
  category_id bigint references help_category,
  constraint leads_somewhere check ((article_id is null) <> (category_id is null))
);
