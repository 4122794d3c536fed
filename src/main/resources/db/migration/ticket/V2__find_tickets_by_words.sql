-- A projection of what was said, fed from ticket_event; can be emptied and rebuilt at any time.
create table ticket_search (
  ticket_id bigint   primary key references ticket,
  words     tsvector not null
);
create index ticket_search_words on ticket_search using gin (words);
