-- Tickets that changed hands because their customer was joined with another.
create table customer_merge_ticket (
  merge_id  bigint not null references customer_merge,
  ticket_id bigint not null references ticket,
  primary key (merge_id, ticket_id)
);

create table ticket_spam (
  ticket_id     bigint      primary key references ticket,
  status_before text        not null,
  -- the ticket a person looked at, of which this is one of the likes
  marked_with   bigint      not null references ticket,
  marked_by     bigint      not null,
  marked_at     timestamptz not null
);
create index ticket_spam_with on ticket_spam (marked_with);
