-- What the desk does by itself: on an event or as time passes, if conditions hold, these acts.
create table rule (
  id         bigint generated always as identity primary key,
  version    integer     not null default 1,
  position   integer     not null,
  name       text        not null,
  trigger    text        not null check (trigger in ('event', 'time')),
  events     text[]      not null default '{}',
  conditions jsonb       not null,
  acts       jsonb       not null,
  -- no later rule looks at the same event
  stops      boolean     not null default false,
  enabled    boolean     not null default false,
  -- set when the desk stopped it: it ran too often or too deep
  paused_at  timestamptz,
  pause      text        not null default '' check (pause in ('', 'rate', 'depth')),
  -- when its tickets were last looked through; a claim that one process holds for a minute
  swept_at   timestamptz,
  created_by bigint      not null references agent,
  created_at timestamptz not null,
  updated_by bigint      not null references agent,
  updated_at timestamptz not null,
  constraint rule_on_event_names_some check (trigger = 'time' or cardinality(events) > 0)
);
create unique index rule_name on rule (lower(name));

-- How each rule read, version by version; runs refer to these.
create table rule_version (
  rule_id    bigint      not null references rule on delete cascade,
  version    integer     not null,
  name       text        not null,
  conditions jsonb       not null,
  acts       jsonb       not null,
  changed_by bigint      not null,
  changed_at timestamptz not null,
  primary key (rule_id, version)
);

-- Each time a rule acted, or could not. One for a rule, a ticket and a cause: the event, or, for rules on time, the last
-- thing somebody did to the ticket.
create table rule_run (
  id         bigint generated always as identity primary key,
  rule_id    bigint      not null,
  version    integer     not null,
  name       text        not null,
  ticket_id  bigint      not null,
  cause      text        not null check (cause in ('event', 'time')),
  cause_seq  bigint      not null,
  -- the rules whose acts led here, first to last
  chain      bigint[]    not null default '{}',
  outcome    text        not null check (outcome in ('running', 'done', 'nothing', 'failed', 'looped')),
  acts       jsonb       not null default '[]',
  error      text        not null default '',
  attempts   integer     not null default 1,
  at         timestamptz not null
);
create unique index rule_run_once on rule_run (rule_id, ticket_id, cause, cause_seq);
create index rule_run_of_ticket on rule_run (ticket_id, id desc);
create index rule_run_of_rule on rule_run (rule_id, id desc);
create index rule_run_lately on rule_run (at) where outcome = 'done';
create index rule_run_failed on rule_run (id desc) where outcome = 'failed';

-- Rules answer what happens from now on, not what happened before there were any.
insert into event_reader (name, seq, updated_at)
select 'rule', coalesce(max(seq), 0), now() from ticket_event;
