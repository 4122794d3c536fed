-- Who took what kind of thing out of which ticket, when and why. Never what it was.
create table redaction (
  id            bigint generated always as identity primary key,
  ticket_id     bigint      not null references ticket,
  kind          text        not null check (kind in ('text', 'attachment')),
  -- the message or note it was chosen in
  item_id       bigint      not null,
  reason        text        not null,
  places        integer     not null,
  redacted_by   bigint      not null,
  redacted_at   timestamptz not null
);
create index redaction_of_ticket on redaction (ticket_id, id);

-- Bytes behind a redaction that no page and no program gets any more, until somebody who may erases them or decides that
-- they stay sealed. An erased row names nothing.
create table redaction_evidence (
  id           bigint generated always as identity primary key,
  redaction_id bigint      not null references redaction,
  kind         text        not null check (kind in ('raw', 'sent', 'file')),
  blob         bytea       references blob,
  size         bigint      not null,
  decision     text        check (decision in ('erased', 'kept')),
  decided_by   bigint,
  decided_at   timestamptz,
  constraint evidence_erased_names_nothing check ((decision is not distinct from 'erased') = (blob is null))
);
create index redaction_evidence_of on redaction_evidence (redaction_id);
create index redaction_evidence_open on redaction_evidence (id) where decision is null;

alter table attachment add column redacted_at timestamptz;
create index attachment_of_ticket on attachment (ticket_id);
create index attachment_of_blob on attachment (blob);
