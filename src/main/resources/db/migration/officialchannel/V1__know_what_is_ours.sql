-- What the exchange says is its own, and what it knows to be false. `canonical` is what is compared.
create table official_entry (
  id          bigint generated always as identity primary key,
  kind        text        not null check (kind in ('email', 'domain', 'handle', 'phone', 'wallet')),
  platform    text        not null default '',
  shown       text        not null,
  canonical   text        not null,
  skeleton    text        not null,
  fake        boolean     not null,
  note        text        not null default '',
  change_id   bigint      not null,
  constraint official_entry_once unique (kind, platform, canonical)
);
create index official_entry_alike on official_entry (skeleton);

-- Every change is asked for by one person and decided by another.
create table official_change (
  id          bigint generated always as identity primary key,
  act         text        not null check (act in ('ours', 'fake', 'remove')),
  value       text        not null,
  note        text        not null default '',
  asked_by    bigint      not null,
  asked_at    timestamptz not null,
  decision    text        check (decision in ('made', 'refused', 'withdrawn')),
  decided_by  bigint,
  decided_at  timestamptz,
  constraint official_change_decided check ((decision is null) = (decided_at is null)),
  constraint official_change_by_two check (decision is distinct from 'made' or decided_by <> asked_by)
);
create index official_change_waiting on official_change (id) where decision is null;

-- What people reported as false: one row for each fake, however many report it.
create table fake_report (
  id          bigint generated always as identity primary key,
  kind        text        not null,
  platform    text        not null default '',
  shown       text        not null,
  canonical   text        not null,
  reports     integer     not null,
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  constraint fake_report_once unique (kind, platform, canonical)
);
create index fake_report_latest on fake_report (last_at desc);
