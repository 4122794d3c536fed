-- What agents made of articles: once for each article, way and matter.
create table help_use (
  article_id bigint      not null references help_article,
  locale     text        not null,
  how        text        not null check (how in ('link', 'text', 'note')),
  matter     text        not null,
  used_by    bigint,
  used_at    timestamptz not null,
  primary key (article_id, how, matter)
);
create index help_use_at on help_use (used_at);
