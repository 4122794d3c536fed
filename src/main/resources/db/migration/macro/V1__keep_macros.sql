-- What agents do often, in one act: a text for the reply and changes to the ticket.
create table macro (
  id         bigint generated always as identity primary key,
  version    integer     not null default 1,
  name       text        not null,
  folder     text        not null default '',
  -- for whom: neither is everybody
  team_id    bigint      references team,
  owner_id   bigint      references agent,
  acts       jsonb       not null,
  -- a second person decides, whatever the acts are
  grave      boolean     not null default false,
  hotkey     text        not null default '',
  enabled    boolean     not null default true,
  created_by bigint      not null references agent,
  created_at timestamptz not null,
  updated_by bigint      not null references agent,
  updated_at timestamptz not null,
  constraint macro_for_one_circle check (team_id is null or owner_id is null),
  constraint macro_hotkey_is_a_digit check (hotkey ~ '^[1-9]?$')
);
create unique index macro_name on macro (lower(name), coalesce(team_id, 0), coalesce(owner_id, 0));

create table macro_wording (
  macro_id bigint not null references macro on delete cascade,
  language text   not null,
  html     text   not null,
  primary key (macro_id, language)
);

-- Each time somebody used one, and how to take it back.
create table macro_use (
  id             bigint generated always as identity primary key,
  macro_id       bigint      not null references macro on delete cascade,
  ticket_id      bigint      not null,
  used_by        bigint      not null references agent,
  used_at        timestamptz not null,
  -- acts that restore what was before, and the version of the ticket after which they may
  undo           jsonb       not null,
  ticket_version integer     not null,
  undone_at      timestamptz
);
create index macro_use_of_macro on macro_use (macro_id, used_at desc);
create index macro_use_of_ticket on macro_use (ticket_id, id desc);

-- Somebody wants to use a macro that a second person decides about.
create table macro_request (
  id             bigint generated always as identity primary key,
  macro_id       bigint      not null references macro on delete cascade,
  macro_version  integer     not null,
  ticket_id      bigint      not null,
  ticket_version integer     not null,
  asked_by       bigint      not null references agent,
  asked_at       timestamptz not null,
  reason         text        not null,
  expires_at     timestamptz not null,
  decision       text        check (decision in ('approved', 'declined', 'withdrawn', 'outdated', 'expired')),
  decided_by     bigint      references agent,
  decided_at     timestamptz,
  answer         text        not null default '',
  constraint macro_request_decided_at_once check ((decision is null) = (decided_at is null)),
  constraint macro_request_needs_two check (decision is distinct from 'approved' or decided_by <> asked_by)
);
create unique index macro_request_open on macro_request (macro_id, ticket_id) where decision is null;
create index macro_request_of_ticket on macro_request (ticket_id, id desc);
create index macro_request_waiting on macro_request (asked_at) where decision is null;
