-- What is owed beside the list: a push that is due, and a place in the next mail. Empty when sent, not wanted, or read before.
alter table notification add column push_due_at timestamptz;
alter table notification add column push_tries integer not null default 0;
alter table notification add column mail_owed boolean not null default false;
create index notification_push_due on notification (push_due_at) where push_due_at is not null;
create index notification_mail_owed on notification (agent_id, at) where mail_owed;

-- A browser that may be pushed to, as long as the session lives in which it was last seen. The keys are the browser's
-- (RFC 8291); they encrypt to it and open nothing.
create table push_subscription (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agent,
  session_id bigint not null,
  endpoint text not null constraint push_subscription_is_of_one_browser unique,
  p256dh text not null,
  auth text not null,
  browser text not null,
  created_at timestamptz not null,
  pushed_at timestamptz
);
create index push_subscription_of_agent on push_subscription (agent_id);

-- How often a person wants mail; hourly where there is no row. Up to which instant they were written to.
create table notification_rhythm (
  agent_id bigint primary key references agent,
  rhythm text not null constraint notification_rhythm_is_known check (rhythm in ('at-once', 'hourly', 'daily', 'never')),
  mailed_until timestamptz
);
