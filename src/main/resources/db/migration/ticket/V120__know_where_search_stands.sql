-- Each process keeps an index of tickets in its own home; this tells how it stands, and asks for a new one.
create table ticket_index (
  home        text        primary key,
  seen_at     timestamptz not null,
  entries     bigint      not null,
  position    bigint      not null,
  -- somebody asked for a new index; it is there once built_at is later
  wanted_at   timestamptz,
  built_at    timestamptz,
  -- while one is being built
  building_at timestamptz,
  done        bigint      not null default 0,
  total       bigint      not null default 0
);
