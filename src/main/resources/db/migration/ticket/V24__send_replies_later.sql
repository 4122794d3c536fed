-- Replies that leave at a time somebody chose.
create table scheduled_reply (
  id          bigint      generated always as identity primary key,
  ticket_id   bigint      not null references ticket,
  agent_id    bigint      not null references agent,
  html        text        not null,
  plain       text        not null,
  uploads     text[]      not null,
  -- identities; null for everybody who takes part then
  recipients  bigint[],
  added       text[]      not null,
  last_seen   bigint      not null,
  then_status text,
  due_at      timestamptz not null,
  state       text        not null check (state in ('waiting', 'held', 'sent', 'cancelled')),
  -- the refusal that held it
  reason      text,
  created_at  timestamptz not null,
  finished_at timestamptz
);
create index scheduled_reply_due on scheduled_reply (due_at) where state = 'waiting';
create index scheduled_reply_open on scheduled_reply (ticket_id) where state in ('waiting', 'held');
