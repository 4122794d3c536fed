-- The status an agent's replies set: the one they always want, or else the one they chose last.
create table send_choice (
  agent_id bigint primary key references agent,
  always   text check (always in ('open', 'pending', 'hold', 'solved')),
  latest   text check (latest in ('open', 'pending', 'hold', 'solved'))
);

-- What the desk proposes to those who have not chosen; one row at most.
create table send_default (
  only_one boolean primary key default true check (only_one),
  status   text not null check (status in ('open', 'pending', 'hold', 'solved'))
);
