-- Whoever is left out of a reply stays left out until asked for again.
alter table participant add column left_out_at timestamptz;

-- The composer's own word for one submission: sent twice, it is one message.
alter table ticket_message add column submission text;
create unique index ticket_message_submission on ticket_message (ticket_id, author_id, submission) where submission is not null;
alter table ticket_note add column submission text;
create unique index ticket_note_submission on ticket_note (ticket_id, author_id, submission) where submission is not null;
