-- Lists of tickets that people make. A view with a code came with the desk; while its name is empty, it has the name of
-- its code in the reader's language.
create table ticket_view (
  id             bigint generated always as identity primary key,
  code           text        constraint ticket_view_code_is_its_own unique,
  name           text        not null,
  icon           text        not null,
  description    text        not null,
  conditions     jsonb       not null,
  columns        text[]      not null,
  sort           text        not null,
  descending     boolean     not null,
  grouping       text        not null default '',
  audience       text        not null constraint ticket_view_audience_is_known check (audience in ('me', 'team', 'everyone')),
  owner_id       bigint      references agent,
  team_id        bigint      references team,
  position       integer     not null,
  version        integer     not null default 1,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  deactivated_at timestamptz,
  constraint ticket_view_is_for_somebody check ((audience = 'me') = (owner_id is not null) and (audience = 'team') = (team_id is not null)),
  constraint ticket_view_has_a_name check (name <> '' or code is not null)
);

insert into ticket_view (code, name, icon, description, conditions, columns, sort, descending, audience, position, created_at, updated_at)
select code, '', icon, '',
  jsonb_build_object('all', conditions::jsonb, 'any', '[]'::jsonb),
  '{status,requester,subject,tags,marks,channel,waiting,updated,assignee}', sort, true, 'everyone', position, now(), now()
from (values
  ('mine', 'inbox', 'updated', 10, '[{"field":"status","operator":"is","values":["new","open","pending","hold"]},{"field":"assignee","operator":"is","values":["me"]}]'),
  ('unassigned', 'circle-dashed', 'updated', 20, '[{"field":"status","operator":"is","values":["new","open","pending","hold"]},{"field":"assignee","operator":"is","values":["nobody"]}]'),
  ('team', 'users', 'updated', 30, '[{"field":"status","operator":"is","values":["new","open","pending","hold"]},{"field":"team","operator":"is","values":["mine"]}]'),
  ('open', 'layers', 'updated', 40, '[{"field":"status","operator":"is","values":["new","open","pending","hold"]}]'),
  ('solved', 'check', 'updated', 50, '[{"field":"status","operator":"is","values":["solved"]}]')
) as came (code, icon, sort, position, conditions);

-- Where an agent stands who works through a view.
create table view_play (
  agent_id   bigint      primary key references agent,
  view_id    bigint      not null references ticket_view,
  seen       bigint[]    not null,
  started_at timestamptz not null
);

-- The orders in which open tickets are listed: each reads its own small index, whatever lies closed beside it. A list of
-- more than the open ones reads a bounded window of one of the last two or of the primary key.
create index ticket_open_number on ticket (id) where status in ('new', 'open', 'pending', 'hold');
create index ticket_open_waiting on ticket ((coalesce(waiting_since, 'infinity'::timestamptz)), id)
  where status in ('new', 'open', 'pending', 'hold');
create index ticket_open_due on ticket ((coalesce(due_at, 'infinity'::timestamptz)), id)
  where status in ('new', 'open', 'pending', 'hold');
create index ticket_open_priority on ticket
  ((case priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end), id)
  where status in ('new', 'open', 'pending', 'hold');
create index ticket_solved_at on ticket (solved_at, id) where status = 'solved';
create index ticket_updated on ticket (updated_at, id);
