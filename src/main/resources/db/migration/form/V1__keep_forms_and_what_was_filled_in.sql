-- A request type and its form. What comes along with the desk is published anew when it changes, until somebody edits it.
create table form (
  code           text        primary key check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  position       integer     not null,
  published_id   bigint,
  draft_id       bigint,
  shipped_digest text,
  retired_at     timestamptz,
  updated_at     timestamptz not null
);

-- Never changed once published.
create table form_version (
  id           bigint generated always as identity primary key,
  code         text        not null references form,
  number       integer     not null,
  definition   jsonb       not null,
  shipped      boolean     not null,
  written_by   bigint      references agent,
  written_at   timestamptz not null,
  published_at timestamptz,
  constraint form_version_once unique (code, number)
);
alter table form
  add constraint form_published foreign key (published_id) references form_version,
  add constraint form_draft_of foreign key (draft_id) references form_version;

-- One filled form; the instance is what makes the same one come only once.
create table form_submission (
  id           bigint generated always as identity primary key,
  instance     uuid        not null,
  version_id   bigint      not null references form_version,
  code         text        not null,
  language     text        not null,
  answers      jsonb       not null,
  address_hash bytea       not null,
  network_hash bytea       not null,
  ticket_id    bigint      references ticket,
  submitted_at timestamptz not null,
  constraint form_submission_once unique (instance)
);
create index form_submission_of_network on form_submission (network_hash, submitted_at);
create index form_submission_of_address on form_submission (address_hash, submitted_at);

-- A file, kept before it is sent and after: what came in, and what agents see of it.
create table form_upload (
  id          uuid        primary key,
  instance    uuid        not null,
  field       text        not null,
  name        text        not null,
  media_type  text        not null,
  size        bigint      not null,
  original    bytea       not null references blob,
  shown       bytea       not null references blob,
  shown_size  bigint      not null,
  state       text        not null check (state in ('clean', 'held', 'infected')),
  network_hash bytea      not null,
  uploaded_at timestamptz not null
);
create index form_upload_of_instance on form_upload (instance, uploaded_at, id);
create index form_upload_held on form_upload (uploaded_at) where state = 'held';
create index form_upload_of_network on form_upload (network_hash, uploaded_at);

-- A form that somebody began: whether answers were offered and opened, and whether it was sent in the end.
create table form_draft (
  instance     uuid        primary key,
  code         text        not null,
  language     text        not null,
  begun_at     timestamptz not null,
  offered_at   timestamptz,
  submitted_at timestamptz
);
create index form_draft_begun on form_draft (begun_at);
create table form_draft_article (
  instance   uuid        not null references form_draft on delete cascade,
  article_id bigint      not null,
  opened_at  timestamptz,
  primary key (instance, article_id)
);
