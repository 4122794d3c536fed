-- How long and how often a delivery has been tried, apart from how often it was handed over.
alter table delivery
  -- when trying began: the undo window's end, or a person's retry
  add column tried_from timestamptz not null default now(),
  -- temporary refusals of this very mail; decides the back-off
  add column deferrals  integer     not null default 0,
  -- attempts whose outcome could not be known
  add column unknowns   integer     not null default 0,
  -- when people were told that it takes long
  add column delayed_at timestamptz,
  -- a person wants it sent although its address is suppressed
  add column insisted   boolean     not null default false;
alter table delivery alter column tried_from drop default;

drop index delivery_due;
create index delivery_due on delivery (inbox_id, due_at, id) where state = 'queued';
drop index delivery_lease;
create index delivery_lease on delivery (inbox_id, leased_until) where state = 'sending';
create index delivery_late on delivery (tried_from) where state = 'queued';
create index delivery_to_domain on delivery (lower(split_part(recipient, '@', 2)), queued_at)
  where kind = 'acknowledgement';
create index delivery_acknowledged on delivery (queued_at) where kind = 'acknowledgement';

-- A way out that is down. While the row is there, only one delivery at a time is tried, at probe_at; the others of the inbox wait
-- in their order. Shared by all processes.
create table outage (
  inbox_id bigint      primary key references inbox,
  since    timestamptz not null,
  probe_at timestamptz not null,
  probes   integer     not null,
  detail   text        not null
);
