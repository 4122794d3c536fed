-- Checks of fees that belong to a ticket, and credits proposed on them.
create table fee_report (
  id         bigint generated always as identity primary key,
  ticket_id  bigint not null,
  made_by    bigint not null,
  made_at    timestamptz not null,
  locale     text not null,
  input      text not null,
  outcome    text not null,
  editions   text not null,
  pdf        bytea not null,
  disputed   boolean not null
);
create index fee_report_ticket on fee_report (ticket_id, id desc);

create table fee_credit (
  id          bigint generated always as identity primary key,
  report_id   bigint not null references fee_report,
  amount      numeric not null check (amount > 0),
  coin        text not null,
  reason      text not null,
  asked_by    bigint not null,
  asked_at    timestamptz not null,
  needs_two   boolean not null,
  decision    text check (decision in ('approved', 'declined')),
  decided_by  bigint,
  decided_at  timestamptz,
  constraint two_people check (not needs_two or decided_by is null or decided_by <> asked_by)
);
create index fee_credit_report on fee_credit (report_id);
