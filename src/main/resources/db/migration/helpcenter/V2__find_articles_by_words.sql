-- Expressions that mean the same, kept by editors. Lower case.
create table help_synonym (
  id    bigint generated always as identity primary key,
  words text[] not null check (cardinality(words) >= 2)
);

-- What readers looked for, so that editors see what is missing. No visitor is named.
create table help_search (
  id       uuid        primary key,
  locale   text        not null,
  query    text        not null,
  hits     integer     not null,
  clicked  bigint,
  asked_at timestamptz not null
);
create index help_search_at on help_search (asked_at);
create index help_search_missed on help_search (locale, query) where clicked is null;
