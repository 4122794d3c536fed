-- What the desk has noted about a customer; never shown to them.
create table customer_note (
  id          bigint generated always as identity primary key,
  customer_id bigint      not null references customer,
  author_id   bigint      not null,
  text        text        not null,
  created_at  timestamptz not null
);
create index customer_note_of on customer_note (customer_id, id);

-- Senders whose messages are kept out of tickets, in quarantine, until a person looks.
create table identity_block (
  identity_id bigint      primary key references identity,
  reason      text        not null,
  blocked_by  bigint      not null,
  blocked_at  timestamptz not null
);

-- Two customers that are one person. Proposed with a reason and joined by a second person, or joined at once where both
-- addresses are proved to be one mailbox. What moved is written down, so that it can be parted.
create table customer_merge (
  id          bigint generated always as identity primary key,
  from_id     bigint      not null references customer,
  into_id     bigint      not null references customer,
  proof       text        not null check (proof in ('same-mailbox', 'second-person')),
  reason      text        not null,
  proposed_by bigint      not null,
  proposed_at timestamptz not null,
  decided_by  bigint,
  decided_at  timestamptz,
  joined      boolean     not null default false,
  undone_by   bigint,
  undone_at   timestamptz,
  constraint customer_merge_of_two check (from_id <> into_id),
  constraint customer_merge_by_two check (proof <> 'second-person' or decided_by is distinct from proposed_by)
);
create unique index customer_merge_once on customer_merge (from_id) where undone_at is null and (joined or decided_at is null);
create index customer_merge_into on customer_merge (into_id);
create table customer_merge_identity (
  merge_id    bigint not null references customer_merge,
  identity_id bigint not null references identity,
  primary key (merge_id, identity_id)
);
alter table customer add column merged_into_id bigint references customer;
