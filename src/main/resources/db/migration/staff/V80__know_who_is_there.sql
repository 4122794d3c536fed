-- What agents said about themselves. No row: they take work whenever they are here.
create table availability (
  agent_id bigint primary key references agent,
  chosen text not null
    constraint availability_is_known check (chosen in ('online', 'away', 'offline')),
  reason text not null default '',
  until timestamptz,
  changed_at timestamptz not null
);

-- Seen through an open page, written a few times a minute. Losing it in a crash costs some seconds of "not here".
create unlogged table presence (
  agent_id bigint primary key,
  seen_at timestamptz not null
);

-- Working hours in the agent's own zone. Nobody who has none is ever outside of them.
-- One that ends before it starts ends on the day after.
create table shift (
  agent_id bigint not null references agent,
  weekday smallint not null constraint shift_is_on_a_day check (weekday between 1 and 7),
  starts time not null,
  ends time not null,
  primary key (agent_id, weekday, starts)
);

-- Each change of what follows from the three above, for reports and for whoever must know. The newest row of an agent
-- is how they stand.
create table availability_change (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agent,
  state text not null
    constraint availability_change_is_known check (state in ('online', 'away', 'offline')),
  reason text not null,
  at timestamptz not null
);

create index availability_change_of_agent on availability_change (agent_id, id desc);
