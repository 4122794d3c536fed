create sequence message_id;

create table ticket (
  id                bigint generated always as identity primary key,
  subject           text        not null,
  customer_id       bigint      not null references customer,
  identity_id       bigint      not null references identity,
  channel           text        not null,
  inbox_id          bigint      references inbox,
  -- derived from the state records below by their one writer, StateColumns
  status            text        not null check (status in ('new', 'open', 'pending', 'hold', 'solved', 'closed')),
  assignee_id       bigint      references agent,
  team_id           bigint      references team,
  priority          text        not null check (priority in ('low', 'normal', 'high', 'urgent')),
  request_type      text,
  language          text,
  tags              text[]      not null default '{}',
  flags             text[]      not null default '{}',
  external_id       text,
  follows_id        bigint      references ticket,
  version           integer     not null default 1,
  -- derived from the last message, for lists
  preview           text        not null,
  last_from         text        not null check (last_from in ('customer', 'agent')),
  waiting_since     timestamptz,
  created_at        timestamptz not null,
  updated_at        timestamptz not null
);
create index ticket_open on ticket (updated_at desc, id desc) where status in ('new', 'open', 'pending', 'hold');
create index ticket_unassigned on ticket (updated_at desc, id desc)
  where assignee_id is null and status in ('new', 'open', 'pending', 'hold');
create index ticket_of_assignee on ticket (assignee_id, updated_at desc, id desc)
  where assignee_id is not null and status in ('new', 'open', 'pending', 'hold');
create index ticket_of_team on ticket (team_id, updated_at desc, id desc)
  where team_id is not null and status in ('new', 'open', 'pending', 'hold');
create index ticket_solved on ticket (updated_at desc, id desc) where status = 'solved';
create index ticket_of_customer on ticket (customer_id, id desc);
create index ticket_external_id on ticket (external_id) where external_id is not null;

-- States as records: who, when, why. No row means not in that state.
create table ticket_opening (
  ticket_id bigint primary key references ticket, opened_by bigint, opened_at timestamptz not null);
create table ticket_wait (
  ticket_id bigint primary key references ticket,
  for_whom  text not null check (for_whom in ('customer', 'third-party')),
  waiting_by bigint, waiting_at timestamptz not null);
create table ticket_solution (
  ticket_id bigint primary key references ticket, solved_by bigint, solved_at timestamptz not null);
create table ticket_closure (
  ticket_id bigint primary key references ticket, closed_by bigint, closed_at timestamptz not null);
create table ticket_assignment (
  ticket_id bigint primary key references ticket,
  agent_id bigint references agent, team_id bigint references team,
  assigned_by bigint, assigned_at timestamptz not null,
  constraint assignment_to_someone check (agent_id is not null or team_id is not null));

-- Who takes part in a ticket and may therefore answer in it.
create table participant (
  ticket_id   bigint      not null references ticket,
  identity_id bigint      not null references identity,
  role        text        not null check (role in ('requester', 'copied')),
  added_by    bigint,
  added_at    timestamptz not null,
  primary key (ticket_id, identity_id)
);

-- What customers see. Notes are another table on purpose.
create table ticket_message (
  id            bigint      primary key,
  ticket_id     bigint      not null references ticket,
  author_kind   text        not null check (author_kind in ('customer', 'agent', 'system')),
  author_id     bigint      not null,
  identity_id   bigint      references identity,
  channel       text        not null,
  text          text        not null,
  html          text,
  quoted_text   text,
  quoted_html   text,
  intake_id     bigint      references intake,
  external_id   text,
  proof         text        not null check (proof in ('authenticated', 'unverified', 'forged', 'ours')),
  explanation   text        not null default '',
  trust         smallint    not null default 0,
  flags         text[]      not null default '{}',
  -- who else it was addressed to, as `name <address>`; nobody takes part by being named here
  addressed     text[]      not null default '{}',
  sent_at       timestamptz,
  created_at    timestamptz not null,
  withdrawn_at  timestamptz
);
create index ticket_message_of_ticket on ticket_message (ticket_id, id);
create unique index ticket_message_of_intake on ticket_message (intake_id) where intake_id is not null;
create index ticket_message_external on ticket_message (external_id) where external_id is not null;

create table ticket_note (
  id         bigint      primary key,
  ticket_id  bigint      not null references ticket,
  author_id  bigint      not null,
  text       text        not null,
  html       text,
  created_at timestamptz not null
);
create index ticket_note_of_ticket on ticket_note (ticket_id, id);

create table attachment (
  id          bigint generated always as identity primary key,
  ticket_id   bigint  not null references ticket,
  -- of a message or of a note: both take their ids from message_id
  message_id  bigint  not null,
  blob        bytea   not null references blob,
  part        text,
  channel     text    not null,
  name        text    not null,
  media_type  text    not null,
  content_id  text,
  inline      boolean not null,
  size        bigint  not null,
  sha256      bytea   not null
);
create index attachment_of_message on attachment (message_id);

-- The event log: one row for each act. Readers keep a cursor; a row is visible to them once every older transaction has
-- ended, hence xact.
create table ticket_event (
  seq        bigint generated always as identity primary key,
  xact       xid8        not null default pg_current_xact_id(),
  ticket_id  bigint      not null,
  kind       text        not null,
  actor_kind text        not null check (actor_kind in ('agent', 'program', 'customer', 'operator', 'system')),
  actor_id   bigint,
  details    jsonb       not null,
  at         timestamptz not null
);
create index ticket_event_of_ticket on ticket_event (ticket_id, seq);

create table event_reader (
  name       text        primary key,
  seq        bigint      not null,
  updated_at timestamptz not null
);

-- What an agent has typed and not sent.
create table draft (
  ticket_id  bigint      not null references ticket,
  agent_id   bigint      not null references agent,
  kind       text        not null check (kind in ('reply', 'note')),
  html       text        not null,
  updated_at timestamptz not null,
  primary key (ticket_id, agent_id, kind)
);

-- Files an agent or a program has handed in and not used yet.
create table upload (
  token      bytea       primary key,
  blob       bytea       not null references blob,
  name       text        not null,
  media_type text        not null,
  size       bigint      not null,
  uploaded_by bigint     not null,
  uploaded_at timestamptz not null
);
