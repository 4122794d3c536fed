-- How we receive and send for an e-mail inbox. An inbox without a row here receives by SMTP and has the defaults.
create table mailbox (
  inbox_id     bigint      primary key references inbox,
  display_name text        not null,
  from_pattern text        not null,
  acknowledges boolean     not null,
  -- who checks senders for us: the name our border server writes into Authentication-Results
  authserv_id  text        check (authserv_id <> ''),
  created_at   timestamptz not null,
  updated_at   timestamptz not null
);

create table mailbox_pause (
  inbox_id  bigint      primary key references mailbox,
  paused_by bigint,
  paused_at timestamptz not null
);

-- Secrets are sealed with the key `mailbox` of the desk's home.
create table mailbox_imap (
  inbox_id       bigint  primary key references mailbox,
  host           text    not null,
  port           integer not null check (port between 1 and 65535),
  tls            text    not null check (tls in ('implicit', 'starttls', 'none')),
  username       text    not null,
  auth           text    not null check (auth in ('password', 'xoauth2')),
  secret         bytea   not null,
  token_endpoint text,
  client_id      text,
  folder         text    not null
);

create table mailbox_smtp (
  inbox_id bigint  primary key references mailbox,
  host     text    not null,
  port     integer not null check (port between 1 and 65535),
  tls      text    not null check (tls in ('implicit', 'starttls', 'none')),
  username text,
  secret   bytea,
  constraint smtp_sign_in_is_whole check (num_nonnulls(username, secret) in (0, 2))
);

create table mailbox_dkim (
  inbox_id bigint primary key references mailbox,
  selector text   not null,
  secret   bytea  not null
);

create table mailbox_signature (
  inbox_id bigint not null references mailbox,
  language text   not null,
  text     text   not null,
  primary key (inbox_id, language)
);

-- How far a folder has been taken in. Moves in the transaction that takes the mail in.
create table fetch_cursor (
  inbox_id    bigint      not null references mailbox,
  folder      text        not null,
  uidvalidity bigint      not null,
  uid         bigint      not null,
  updated_at  timestamptz not null,
  primary key (inbox_id, folder)
);

-- Which process fetches a mailbox. The fence grows with each new holder; who holds an older one may not move the cursor.
create table fetch_lease (
  inbox_id   bigint      primary key references mailbox,
  holder     text        not null,
  fence      bigint      not null,
  expires_at timestamptz not null
);

create table mailbox_health (
  inbox_id     bigint      primary key references mailbox,
  state        text        not null check (state in ('working', 'failing')),
  since        timestamptz not null,
  succeeded_at timestamptz,
  error        text,
  failed_at    timestamptz
);

-- What somebody asked to take in from before the mailbox was connected: mails after uid up to last_uid.
create table fetch_backfill (
  inbox_id     bigint      primary key references mailbox,
  folder       text        not null,
  uidvalidity  bigint      not null,
  uid          bigint      not null,
  last_uid     bigint      not null,
  requested_by bigint,
  requested_at timestamptz not null
);
