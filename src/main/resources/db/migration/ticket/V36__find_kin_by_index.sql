-- What belongs to a ticket is found by index, whatever the number of tickets.
create index ticket_merge_from on ticket_merge (source_id);
create index ticket_follows on ticket (follows_id) where follows_id is not null;
