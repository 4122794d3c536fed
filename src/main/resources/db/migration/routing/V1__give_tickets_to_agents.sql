-- How a team gives its tickets out. Its row is the lock: one decision at a time for each team.
create table routing_queue (
  team_id bigint primary key references team,
  method text not null check (method in ('off', 'round-robin', 'least-loaded')),
  by_language boolean not null,
  by_type boolean not null,
  sticky boolean not null,
  capacity integer not null check (capacity between 1 and 200),
  channels jsonb not null default '{}',
  overflow_team_id bigint references team,
  overflow_after integer check (overflow_after between 1 and 10080),
  version integer not null default 1,
  constraint routing_overflow_is_whole check ((overflow_team_id is null) = (overflow_after is null)),
  constraint routing_overflow_leads_elsewhere check (overflow_team_id <> team_id)
);

-- The lock of an agent who is in several teams, and since when they have had nothing new.
create table routing_agent (
  agent_id bigint primary key references agent,
  given_at timestamptz
);

-- No row of a kind: every value of it.
create table routing_skill (
  agent_id bigint not null references agent,
  kind text not null check (kind in ('language', 'type')),
  value text not null,
  primary key (agent_id, kind, value)
);

-- Why a ticket went where it went.
create table routing_decision (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket,
  team_id bigint not null,
  agent_id bigint,
  method text not null,
  slots_used integer not null,
  slots integer not null,
  skills text[] not null default '{}',
  at timestamptz not null
);
create index routing_decision_of_ticket on routing_decision (ticket_id, id desc);
