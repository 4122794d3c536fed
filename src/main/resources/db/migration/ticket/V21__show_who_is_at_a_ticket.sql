-- Who has a ticket open, by browser tab, for as long as they say so. What a crash loses comes back within one beat.
create unlogged table ticket_presence (
  ticket_id  bigint      not null,
  agent_id   bigint      not null,
  tab        text        not null,
  typing     boolean     not null,
  here_until timestamptz not null,
  primary key (ticket_id, agent_id, tab)
);
create index ticket_presence_until on ticket_presence (here_until);
