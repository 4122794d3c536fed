-- A person has seen that it did not arrive, and nothing more is to be done about it.
alter table delivery
  add column settled_at timestamptz,
  add column settled_by bigint;

-- What waits for a person. Hardly ever has many rows, so that every page can count them.
create index delivery_attention on delivery (id desc)
  where settled_at is null and (state in ('failed', 'unknown', 'blocked') or (state = 'queued' and delayed_at is not null));
create index suppression_holds on suppression (suppressed_at desc) where suppressed_at is not null;
