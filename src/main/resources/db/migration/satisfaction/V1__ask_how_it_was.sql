-- One question for each solution of a ticket, and at most one answer.
create table rating_ask (
  id          bigint generated always as identity primary key,
  ticket_id   bigint      not null references ticket,
  solution    bigint      not null,
  identity_id bigint      not null references identity,
  token_hash  bytea       not null,
  solver_id   bigint,
  asked_at    timestamptz not null,
  expires_at  timestamptz not null,
  constraint rating_ask_once unique (ticket_id, solution),
  constraint rating_ask_token_once unique (token_hash)
);
create table rating (
  ask_id     bigint      primary key references rating_ask,
  ticket_id  bigint      not null references ticket,
  score      smallint    check (score between 1 and 5),
  solved     boolean     not null,
  comment    text        not null,
  given_at   timestamptz not null,
  constraint rating_says_something check (score is not null or not solved)
);
create index rating_of_ticket on rating (ticket_id, given_at);
create index rating_given on rating (given_at desc);

-- What a lead has to look at.
create table rating_follow_up (
  ask_id    bigint      primary key references rating,
  done_by   bigint      references agent,
  done_at   timestamptz,
  made_at   timestamptz not null
);
create index rating_follow_up_open on rating_follow_up (made_at) where done_at is null;
