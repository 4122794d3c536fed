-- How agents share tickets: one row for a team, one without a team for all others.
create table ownership_rule (
  team_id        bigint references team,
  takes_on_reply boolean not null,
  only_owner     boolean not null
);
create unique index ownership_rule_of_team on ownership_rule (coalesce(team_id, 0));

-- Somebody asks the owner for a ticket.
create table takeover_request (
  id         bigint      generated always as identity primary key,
  ticket_id  bigint      not null references ticket,
  asked_by   bigint      not null references agent,
  owner_id   bigint      not null references agent,
  asked_at   timestamptz not null,
  expires_at timestamptz not null,
  answer     text        check (answer in ('accepted', 'declined', 'expired', 'withdrawn')),
  answered_at timestamptz
);
create unique index takeover_request_open on takeover_request (ticket_id, asked_by) where answer is null;
