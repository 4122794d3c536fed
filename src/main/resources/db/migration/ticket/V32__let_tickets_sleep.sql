-- A ticket that sleeps: who sent it to sleep, until when, and whether a customer's word wakes it. ticket.snoozed_until is
-- derived from it by TicketStates.
create table ticket_snooze (
  ticket_id   bigint      primary key references ticket,
  until       timestamptz not null,
  until_reply boolean     not null,
  snoozed_by  bigint,
  snoozed_at  timestamptz not null
);
create index ticket_snooze_due on ticket_snooze (until);
