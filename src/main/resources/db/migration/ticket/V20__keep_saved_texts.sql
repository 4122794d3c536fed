-- Texts that agents put into replies, one wording for each language.
create table saved_text (
  id         bigint generated always as identity primary key,
  name       text        not null,
  -- for whom: neither is everybody's
  team_id    bigint      references team,
  owner_id   bigint      references agent,
  uses       bigint      not null default 0,
  used_at    timestamptz,
  created_by bigint      not null references agent,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint saved_text_for_one_circle check (team_id is null or owner_id is null)
);
create unique index saved_text_name on saved_text (lower(name), coalesce(team_id, 0), coalesce(owner_id, 0));

create table saved_text_wording (
  saved_text_id bigint not null references saved_text on delete cascade,
  language      text   not null,
  html          text   not null,
  primary key (saved_text_id, language)
);
