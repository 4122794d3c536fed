create table notice_announcement (
  id           bigint generated always as identity primary key,
  topic        text        not null check (topic in ('listing', 'maintenance', 'wallet', 'fees', 'security')),
  slug         text        not null,
  pinned       boolean     not null default false,
  banner       text        check (banner in ('note', 'warning', 'danger')),
  mailed       boolean     not null default true,
  publish_at   timestamptz,
  published_at timestamptz,
  expires_at   timestamptz,
  withdrawn_at timestamptz,
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  version      integer     not null default 1,
  constraint only_drafts_are_scheduled check (publish_at is null or published_at is null)
);
create index notice_announcement_published on notice_announcement (published_at desc, id desc)
  where published_at is not null and withdrawn_at is null;
create index notice_announcement_due on notice_announcement (publish_at) where publish_at is not null;

create table notice_text (
  announcement_id bigint not null references notice_announcement,
  locale          text   not null references help_language,
  title           text   not null,
  summary         text   not null,
  body            text   not null,
  primary key (announcement_id, locale)
);

-- Who wants mail. Nothing is sent but the question whether they asked for it, until they say yes.
create table notice_subscriber (
  id           bigint generated always as identity primary key,
  address      text        not null,
  address_key  text        not null unique,
  locale       text        not null,
  topics       text[]      not null,
  wanted       text[]      not null,
  confirm_hash bytea       unique,
  asked_at     timestamptz not null,
  asked_times  integer     not null default 1,
  confirmed_at timestamptz,
  constraint nobody_gets_what_was_not_confirmed check (confirmed_at is not null or cardinality(topics) = 0)
);
create index notice_subscriber_of_topic on notice_subscriber using gin (topics) where confirmed_at is not null;

-- How often a network asks, to hold floods back. Only a keyed hash of it is kept.
create table notice_asking (
  network  bytea       not null,
  asked_at timestamptz not null
);
create index notice_asking_of_network on notice_asking (network, asked_at);

-- One letter to all subscribers of a topic, as it read when it was written.
create table notice_mailing (
  id          bigint generated always as identity primary key,
  topic       text        not null,
  key         text        not null unique,
  created_at  timestamptz not null,
  next_at     timestamptz not null,
  reached     bigint      not null default 0,
  sent        integer     not null default 0,
  finished_at timestamptz
);
create index notice_mailing_due on notice_mailing (next_at) where finished_at is null;

create table notice_letter (
  mailing_id bigint not null references notice_mailing,
  locale     text   not null,
  subject    text   not null,
  body       text   not null,
  path       text   not null,
  primary key (mailing_id, locale)
);

-- Written in the transaction that queues the mail: nobody gets a letter twice.
create table notice_sending (
  mailing_id    bigint not null references notice_mailing,
  subscriber_id bigint not null references notice_subscriber on delete cascade,
  delivery_id   bigint not null,
  primary key (mailing_id, subscriber_id)
);
create index notice_sending_of_subscriber on notice_sending (subscriber_id);
