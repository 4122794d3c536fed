-- Since when colleagues may see a draft, and when the desk itself last put text into it.
alter table draft add column shared_at timestamptz;
alter table draft add column restored_at timestamptz;
create index draft_shared on draft (ticket_id) where shared_at is not null;
