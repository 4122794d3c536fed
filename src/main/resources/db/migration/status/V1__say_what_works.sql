-- Groups and, below them, the parts of the exchange that people know.
create table status_component (
  id          bigint generated always as identity primary key,
  parent_id   bigint references status_component,
  area        text        not null check (area in ('group', 'trading', 'deposit', 'withdrawal', 'verification', 'api', 'other')),
  network     text,
  position    integer     not null,
  created_at  timestamptz not null,
  archived_at timestamptz,
  constraint groups_lie_in_no_group check (area <> 'group' or parent_id is null)
);
create table status_component_name (
  component_id bigint not null references status_component,
  locale       text   not null references help_language,
  name         text   not null,
  primary key (component_id, locale)
);

-- An incident, or maintenance, which is one that was planned.
create table status_incident (
  id          bigint generated always as identity primary key,
  planned     boolean     not null,
  impact      text        not null check (impact in ('none', 'minor', 'major', 'critical', 'maintenance')),
  phase       text        not null check (phase in
                ('investigating', 'identified', 'monitoring', 'resolved', 'scheduled', 'in_progress', 'completed')),
  started_at  timestamptz not null,
  planned_end timestamptz,
  ended_at    timestamptz,
  changed_at  timestamptz not null,
  version     integer     not null default 1,
  constraint maintenance_has_an_end check (planned = (planned_end is not null)),
  constraint ends_after_it_starts check (planned_end is null or planned_end > started_at),
  constraint phases_of_maintenance check (planned = (phase in ('scheduled', 'in_progress', 'completed'))),
  constraint over_when_it_has_ended check ((phase in ('resolved', 'completed')) = (ended_at is not null))
);
create index status_incident_running on status_incident (started_at) where ended_at is null;
create index status_incident_past on status_incident (started_at desc);

create table status_incident_title (
  incident_id bigint not null references status_incident,
  locale      text   not null references help_language,
  title       text   not null,
  primary key (incident_id, locale)
);

create table status_affected (
  incident_id  bigint not null references status_incident,
  component_id bigint not null references status_component,
  state        text   not null check (state in ('degraded', 'partial', 'major', 'maintenance')),
  primary key (incident_id, component_id)
);
create index status_affected_component on status_affected (component_id);

create table status_update (
  id          bigint generated always as identity primary key,
  incident_id bigint      not null references status_incident,
  phase       text        not null,
  at          timestamptz not null
);
create index status_update_of_incident on status_update (incident_id, at);

create table status_update_text (
  update_id bigint not null references status_update,
  locale    text   not null references help_language,
  body      text   not null,
  primary key (update_id, locale)
);
