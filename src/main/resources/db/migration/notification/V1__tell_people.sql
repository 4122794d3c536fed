create table notification (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agent,
  kind text not null,
  ticket_id bigint not null references ticket,
  -- what it tells of; together with the person it is there once, however often the event is read
  cause bigint not null,
  actor_kind text not null,
  actor_id bigint,
  details jsonb not null,
  at timestamptz not null,
  -- whether it stands in the list; otherwise it was only for mail or push
  listed boolean not null,
  read_at timestamptz,
  -- what is still owed by the other media; empty when sent, not wanted, or read before
  push_due_at timestamptz,
  mail_due_at timestamptz,
  constraint notification_is_told_once unique (agent_id, cause)
);
create index notification_of_agent on notification (agent_id, id desc) where listed;
create index notification_unread on notification (agent_id, id desc) where listed and read_at is null;
create index notification_of_ticket on notification (agent_id, ticket_id) where read_at is null;
create index notification_push_due on notification (push_due_at) where push_due_at is not null;
create index notification_mail_due on notification (mail_due_at) where mail_due_at is not null;

-- Who follows which ticket, as the event log says.
create table watching (
  ticket_id bigint not null references ticket,
  agent_id bigint not null references agent,
  primary key (ticket_id, agent_id)
);

-- Only what differs from the defaults in the code.
create table notification_setting (
  agent_id bigint not null references agent,
  kind text not null,
  medium text not null constraint notification_medium_is_known check (medium in ('desk', 'push', 'mail')),
  wanted boolean not null,
  primary key (agent_id, kind, medium)
);
