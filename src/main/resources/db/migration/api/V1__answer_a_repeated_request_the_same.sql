create table api_idempotency (
  caller      bigint      not null,
  key         text        not null,
  fingerprint bytea       not null,
  ticket_id   bigint      not null,
  created_at  timestamptz not null,
  primary key (caller, key)
);
create index api_idempotency_age on api_idempotency (created_at);
