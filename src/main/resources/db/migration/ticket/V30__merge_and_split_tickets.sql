-- A merge moves what was said to another ticket and closes the one it came from; the rows here say what moved, so that
-- the same can go back, whatever was said, redacted or merged further meanwhile.
create table ticket_merge (
  id               bigint generated always as identity primary key,
  source_id        bigint      not null references ticket,
  target_id        bigint      not null references ticket,
  status_before    text        not null,
  across_customers boolean     not null,
  merged_by        bigint,
  merged_at        timestamptz not null,
  unmerged_by      bigint,
  unmerged_at      timestamptz,
  constraint merge_of_two check (source_id <> target_id)
);
create unique index ticket_merge_stands_once on ticket_merge (source_id) where unmerged_at is null;
create index ticket_merge_into on ticket_merge (target_id, id);

-- A message or note that a merge carried along, or that arrived later by the merged ticket's old address.
create table ticket_merge_item (
  merge_id    bigint  not null references ticket_merge,
  item_id     bigint  not null,
  arrived     boolean not null default false,
  released_at timestamptz,
  primary key (merge_id, item_id)
);

-- Who takes part in the target because of the merge.
create table ticket_merge_participant (
  merge_id    bigint not null references ticket_merge,
  identity_id bigint not null references identity,
  primary key (merge_id, identity_id)
);

-- derived from ticket_merge by TicketStates
alter table ticket add column merged_into_id bigint references ticket;
create index ticket_merged_into on ticket (merged_into_id) where merged_into_id is not null;

-- The ticket a message first belonged to, where a merge took it elsewhere. Its requester may see it, others may not.
alter table ticket_message add column origin_id bigint references ticket;

create table ticket_split (
  id        bigint generated always as identity primary key,
  source_id bigint      not null references ticket,
  made_id   bigint      not null references ticket,
  split_by  bigint,
  split_at  timestamptz not null
);
create index ticket_split_from on ticket_split (source_id);
create unique index ticket_split_made on ticket_split (made_id);
create table ticket_split_item (
  split_id bigint not null references ticket_split,
  item_id  bigint not null,
  primary key (split_id, item_id)
);
