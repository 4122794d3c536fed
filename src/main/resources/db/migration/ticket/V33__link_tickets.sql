-- `from` is the child, the duplicate or the incident; of related tickets the one with the smaller number.
create table ticket_link (
  id        bigint generated always as identity primary key,
  kind      text        not null check (kind in ('parent', 'related', 'duplicate', 'incident')),
  from_id   bigint      not null references ticket,
  to_id     bigint      not null references ticket,
  linked_by bigint,
  linked_at timestamptz not null,
  constraint link_of_two check (from_id <> to_id),
  constraint link_once unique (kind, from_id, to_id)
);
create unique index ticket_link_one_parent on ticket_link (from_id) where kind = 'parent';
create unique index ticket_link_one_problem on ticket_link (from_id) where kind = 'incident';
create index ticket_link_from on ticket_link (from_id);
create index ticket_link_to on ticket_link (to_id, kind, from_id);

-- One update to all incidents of a problem: a message of its own for each, sent by a worker.
create table problem_update (
  id         bigint generated always as identity primary key,
  problem_id bigint      not null references ticket,
  solve      boolean     not null,
  made_by    bigint      not null references agent,
  made_at    timestamptz not null
);
create index problem_update_of on problem_update (problem_id, id);
create table problem_update_wording (
  update_id bigint not null references problem_update,
  language  text   not null,
  text      text   not null,
  position  integer not null,
  primary key (update_id, language)
);
create table problem_update_item (
  update_id   bigint      not null references problem_update,
  ticket_id   bigint      not null references ticket,
  state       text        not null check (state in ('pending', 'sent', 'held', 'skipped', 'failed')),
  -- a person has looked at a ticket that needs care and wants it told as well
  allowed     boolean     not null default false,
  attempts    integer     not null default 0,
  reason      text,
  message_id  bigint,
  finished_at timestamptz,
  primary key (update_id, ticket_id)
);
create index problem_update_pending on problem_update_item (update_id, ticket_id) where state = 'pending';
