create table desk (
  only_row boolean primary key default true constraint desk_is_one check (only_row),
  locale text not null,
  support_name text not null,
  support_address text not null,
  founded_at timestamptz not null
);

create table agent (
  id bigint primary key default nextval('person_id'),
  name text not null constraint agent_has_a_name check (name <> ''),
  email text not null,
  email_normalised text not null constraint agent_signs_in_with_an_address_of_its_own unique,
  role text not null
    constraint agent_role_is_known check (role in ('agent', 'lead', 'reviewer', 'editor', 'admin')),
  locale text not null,
  zone text not null,
  theme text not null default 'auto'
    constraint agent_theme_is_known check (theme in ('auto', 'light', 'dark')),
  signature text not null default '',
  program boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  disabled_at timestamptz,
  disabled_by bigint references agent
);

create table team (
  id bigint generated always as identity primary key,
  name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create unique index team_has_a_name_of_its_own on team (lower(name));

create table team_member (
  team_id bigint not null references team,
  agent_id bigint not null references agent,
  primary key (team_id, agent_id)
);

create index team_member_by_agent on team_member (agent_id);
