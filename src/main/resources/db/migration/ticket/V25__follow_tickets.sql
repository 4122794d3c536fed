-- Agents who want to hear of a ticket.
create table ticket_follower (
  ticket_id   bigint      not null references ticket,
  agent_id    bigint      not null references agent,
  followed_at timestamptz not null,
  primary key (ticket_id, agent_id)
);
create index ticket_follower_of_agent on ticket_follower (agent_id);

-- Who was named in which note.
create table ticket_mention (
  note_id  bigint not null references ticket_note,
  agent_id bigint not null references agent,
  primary key (note_id, agent_id)
);
