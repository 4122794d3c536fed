-- What a role may do and which tickets it may see. A row with a base changes what tickets a built-in role sees (its
-- permissions are in the code); a row without one is a role of this desk's own.
create table staff_role (
  id bigint generated always as identity primary key,
  base text unique
    constraint staff_role_base_is_known check (base in ('agent', 'lead', 'reviewer', 'editor')),
  name text not null,
  permissions text[] not null,
  reach text not null constraint staff_role_reach_is_known check (reach in ('all', 'teams', 'assigned')),
  -- which request types: null for any; '' stands for a ticket without one
  only_types text[],
  except_types text[] not null default '{}',
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  archived_at timestamptz,
  constraint staff_role_is_built_in_or_has_a_name check ((base is null) = (name <> ''))
);

create unique index staff_role_has_a_name_of_its_own on staff_role (lower(name))
  where base is null and archived_at is null;

-- Empty for a built-in role, which `role` names; with one, `role` is 'agent'.
alter table agent add column role_id bigint references staff_role
  constraint agent_of_an_own_role_is_an_agent check (role_id is null or role = 'agent');
