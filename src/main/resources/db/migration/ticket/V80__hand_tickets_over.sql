-- Who left, who got their unsolved tickets, and which these were, so that it can be taken back.
create table handover (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agent,
  to_agent_id bigint references agent,
  disabled boolean not null,
  handed_by bigint not null references agent,
  handed_at timestamptz not null,
  undone_at timestamptz
);

create table handover_ticket (
  handover_id bigint not null references handover,
  ticket_id bigint not null references ticket,
  primary key (handover_id, ticket_id)
);
