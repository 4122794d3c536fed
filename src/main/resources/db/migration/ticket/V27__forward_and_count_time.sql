-- A ticket that is a conversation with somebody outside about another ticket.
create table ticket_side (
  ticket_id  bigint      primary key references ticket,
  parent_id  bigint      not null references ticket,
  started_by bigint      not null references agent,
  started_at timestamptz not null,
  constraint side_of_another check (ticket_id <> parent_id)
);
create index ticket_side_of_parent on ticket_side (parent_id);

-- How long agents were busy with a ticket: one row for a day, and one for what they put right by hand.
create table ticket_time (
  ticket_id bigint  not null references ticket,
  agent_id  bigint  not null references agent,
  day       date    not null,
  source    text    not null check (source in ('timer', 'manual')),
  seconds   integer not null,
  primary key (ticket_id, agent_id, day, source)
);
