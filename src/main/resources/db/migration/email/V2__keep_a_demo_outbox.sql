-- Mail of a demo without a mail server. The delivery belongs to channel; its bytes are the same blob.
create table email_outbox (
  delivery_id bigint      primary key references delivery,
  recipient   text        not null,
  blob        bytea       not null references blob,
  kept_at     timestamptz not null
);
