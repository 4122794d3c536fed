-- Columns that lists sort and filter by, derived like status by TicketStates from the records that are the truth.
-- due_at: when the next SLA target is due. snoozed_until: until when the ticket sleeps.
alter table ticket add column solved_at timestamptz;
alter table ticket add column due_at timestamptz;
alter table ticket add column snoozed_until timestamptz;
update ticket t set solved_at = s.solved_at from ticket_solution s where s.ticket_id = t.id;
