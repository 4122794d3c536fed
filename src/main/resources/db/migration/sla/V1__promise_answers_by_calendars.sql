create table calendar (
  id bigint generated always as identity primary key,
  name text not null,
  created_at timestamptz not null,
  retired_at timestamptz
);
create unique index calendar_has_a_name_of_its_own on calendar (lower(name)) where retired_at is null;

-- Every version there was: a clock sums what it counted under each one in force.
create table calendar_version (
  edition bigint generated always as identity primary key,
  calendar_id bigint not null references calendar,
  version integer not null,
  valid_from timestamptz not null,
  hours jsonb not null,
  includes bigint[] not null default '{}',
  made_by bigint,
  constraint calendar_version_counts_up unique (calendar_id, version)
);

-- The ordered policies, whole at each edit, so that an order is never half of one and half of another.
create table sla_book (
  version bigint generated always as identity primary key,
  valid_from timestamptz not null,
  policies jsonb not null,
  made_by bigint
);
create sequence sla_policy_id;

-- One row per promise to a ticket. Everything but the three facts at the end can be computed again from the log.
create table sla_clock (
  ticket_id bigint not null references ticket,
  target text not null check (target in ('first-reply', 'next-reply', 'resolution')),
  -- the event that began it: 0 for what begins with the ticket
  round bigint not null,
  policy_id bigint not null,
  calendar_id bigint not null,
  state text not null check (state in ('running', 'paused', 'kept', 'dropped')),
  started_at timestamptz not null,
  ended_at timestamptz,
  promised bigint not null,
  elapsed bigint not null,
  warn_at timestamptz,
  due_at timestamptz,
  -- the next instant at which something is to be told; empty when nothing is
  alarm_at timestamptz,
  -- facts: told once, never rewritten
  warned_at timestamptz,
  breached_at timestamptz,
  told_at timestamptz,
  primary key (ticket_id, target, round)
);
create index sla_clock_alarm on sla_clock (alarm_at) where alarm_at is not null;

-- What a due time was before a policy, a calendar, a priority or the rules of a time zone changed it.
create table sla_due_change (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket,
  target text not null,
  round bigint not null,
  changed_at timestamptz not null,
  old_due_at timestamptz,
  new_due_at timestamptz,
  cause text not null check (cause in ('ticket', 'policies', 'calendar', 'zones'))
);
create index sla_due_change_of_ticket on sla_due_change (ticket_id, id);

-- Going through all open tickets after something they rest on changed.
create table sla_sweep (
  id bigint generated always as identity primary key,
  cause text not null check (cause in ('policies', 'calendar', 'zones')),
  asked_by bigint,
  asked_at timestamptz not null,
  total bigint not null,
  done bigint not null default 0,
  cursor_at timestamptz,
  cursor_id bigint,
  finished_at timestamptz
);
create index sla_sweep_unfinished on sla_sweep (id) where finished_at is null;

create table sla_zone_rules (
  only_row boolean primary key default true constraint zone_rules_are_one check (only_row),
  version text not null
);
