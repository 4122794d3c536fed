create table inbox (
  id         bigint generated always as identity primary key,
  channel    text        not null check (channel in ('email', 'form', 'chat', 'x', 'facebook', 'telegram', 'api')),
  name       text        not null,
  address    text        not null,
  team_id    bigint      references team,
  created_at timestamptz not null,
  constraint inbox_address_once unique (channel, address)
);

-- One row for each raw input, whatever became of it.
create table intake (
  id          bigint generated always as identity primary key,
  channel     text        not null,
  inbox_id    bigint      references inbox,
  dedupe_key  text        not null,
  via         text        not null,
  envelope    jsonb       not null,
  recipients  text[]      not null,
  received_at timestamptz not null,
  blob        bytea        not null references blob,
  size        integer     not null,
  outcome     text        not null check (outcome in ('message', 'report', 'ignored', 'quarantine')),
  reason      text        check (outcome in ('message', 'report') or reason is not null),
  sender      text        not null default '',
  subject     text        not null default '',
  constraint intake_once unique (channel, dedupe_key)
);
create index intake_quarantine on intake (id desc) where outcome = 'quarantine';

-- What a person decided about a quarantined intake.
create table quarantine_decision (
  intake_id  bigint      primary key references intake,
  decision   text        not null check (decision in ('released', 'discarded')),
  by_agent   bigint      not null,
  decided_at timestamptz not null
);

create table delivery (
  id             bigint generated always as identity primary key,
  channel        text        not null,
  inbox_id       bigint      not null references inbox,
  kind           text        not null check (kind in ('reply', 'acknowledgement', 'notification')),
  conversation   bigint      not null,
  message        bigint,
  recipient      text        not null,
  external_id    text        not null,
  envelope_from  text        not null,
  envelope_to    text[]      not null,
  blob           bytea        not null references blob,
  state          text        not null check (state in
                   ('queued', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'blocked', 'cancelled')),
  queued_at      timestamptz not null,
  due_at         timestamptz not null,
  attempts       integer     not null default 0,
  leased_until   timestamptz,
  finished_at    timestamptz,
  code           text,
  detail         text,
  constraint delivery_external_id_once unique (external_id)
);
create index delivery_due on delivery (due_at, id) where state = 'queued';
create index delivery_lease on delivery (leased_until) where state = 'sending';
create index delivery_of_message on delivery (message) where message is not null;
create index delivery_of_conversation on delivery (conversation, id);
create index delivery_trouble on delivery (id desc) where state in ('failed', 'unknown', 'blocked');
create index delivery_to_recipient on delivery (lower(recipient), queued_at) where kind = 'acknowledgement';

-- Addresses we no longer write to by ourselves.
create table suppression (
  channel       text        not null,
  address       text        not null,
  reason        text        not null,
  hard_bounces  integer     not null default 0,
  suppressed_at timestamptz,
  updated_at    timestamptz not null,
  primary key (channel, address)
);
