-- What the shield took out of which message. Never what it was; the fingerprint is keyed with the home's key.
create table ticket_secret (
  id          bigint generated always as identity primary key,
  ticket_id   bigint      not null references ticket,
  message_id  bigint      not null,
  kind        text        not null,
  proved      boolean     not null,
  fingerprint text,
  found_at    timestamptz not null
);
create index ticket_secret_of on ticket_secret (ticket_id);
create index ticket_secret_again on ticket_secret (fingerprint) where fingerprint is not null;

-- Who was told what to do, and when: strangers choose who is written to, so it is counted.
create table secret_notice (
  id          bigint generated always as identity primary key,
  identity_id bigint      not null,
  told_at     timestamptz not null
);
create index secret_notice_of on secret_notice (identity_id, told_at);
create index secret_notice_at on secret_notice (told_at);
