-- The languages the help center is read in, in the order shown. Texts of the pages around the articles exist for a few
-- languages only; others fall back to English there.
create table help_language (
  locale   text    primary key,
  position integer not null
);
insert into help_language values ('zh-CN', 1), ('en', 2);

create table help_category (
  id          bigint generated always as identity primary key,
  slug        text    not null unique,
  icon        text    not null,
  position    integer not null,
  archived_at timestamptz
);
create table help_category_text (
  category_id bigint not null references help_category,
  locale      text   not null references help_language,
  name        text   not null,
  description text   not null,
  primary key (category_id, locale)
);

create table help_section (
  id          bigint generated always as identity primary key,
  category_id bigint  not null references help_category,
  slug        text    not null,
  position    integer not null,
  archived_at timestamptz,
  unique (category_id, slug)
);
create table help_section_text (
  section_id bigint not null references help_section,
  locale     text   not null references help_language,
  name       text   not null,
  primary key (section_id, locale)
);

create table help_article (
  id         bigint generated always as identity primary key,
  section_id bigint      not null references help_section,
  slug       text        not null unique,
  audience   text        not null check (audience in ('everyone', 'customers', 'staff')),
  owner_id   bigint      references agent,
  review_by  date,
  position   integer     not null,
  promoted   boolean     not null default false,
  created_at timestamptz not null,
  version    integer     not null default 1
);
create index help_article_of_section on help_article (section_id, position);
create index help_article_to_review on help_article (review_by) where review_by is not null;

create table help_related (
  article_id bigint  not null references help_article on delete cascade,
  related_id bigint  not null references help_article on delete cascade,
  position   integer not null,
  primary key (article_id, related_id)
);

-- What was written, for ever: a version is never changed, a correction is a new one.
create table help_version (
  id         bigint generated always as identity primary key,
  article_id bigint      not null references help_article,
  locale     text        not null references help_language,
  number     integer     not null,
  title      text        not null,
  summary    text        not null,
  labels     text[]      not null,
  format     text        not null check (format in ('markdown', 'html')),
  body       text        not null,
  comment    text        not null default '',
  written_by bigint,
  written_at timestamptz not null,
  unique (article_id, locale, number)
);

-- Where each translation stands. A draft is a version newer than the published one, or the first.
create table help_translation (
  article_id      bigint      not null references help_article,
  locale          text        not null references help_language,
  draft_id        bigint      references help_version,
  draft_state     text        check (draft_state in ('draft', 'review')),
  published_id    bigint      references help_version,
  published_at    timestamptz,
  first_published_at timestamptz,
  publish_at      timestamptz,
  archived_at     timestamptz,
  outdated_since  timestamptz,
  version         integer     not null default 1,
  primary key (article_id, locale),
  constraint draft_has_a_state check ((draft_id is null) = (draft_state is null)),
  constraint published_has_a_time check ((published_id is null) = (published_at is null)),
  constraint only_drafts_are_scheduled check (publish_at is null or draft_id is not null)
);
create index help_translation_due on help_translation (publish_at) where publish_at is not null;

-- Slugs that articles had before: links in articles and elsewhere keep them for years.
create table help_redirect (
  slug       text   primary key,
  article_id bigint not null references help_article
);

-- What differs from exchange to exchange, said once.
create table help_variable (
  name   text not null,
  locale text not null references help_language,
  value  text not null,
  primary key (name, locale)
);

create table help_vote (
  article_id bigint      not null references help_article,
  locale     text        not null,
  visitor    bytea       not null,
  network    bytea       not null,
  helpful    boolean     not null,
  reason     text        check (reason in ('wrong', 'unclear', 'incomplete', 'other')),
  comment    text        not null default '',
  voted_at   timestamptz not null,
  primary key (article_id, locale, visitor)
);
create index help_vote_of_network on help_vote (network, voted_at);

-- The change log that pages and search follow. A row is visible to readers once every older transaction has ended.
create table help_change (
  seq        bigint generated always as identity primary key,
  xact       xid8        not null default pg_current_xact_id(),
  article_id bigint,
  at         timestamptz not null
);
