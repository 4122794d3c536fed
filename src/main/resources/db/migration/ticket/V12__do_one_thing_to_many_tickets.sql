-- What somebody did to several tickets at once, ticket by ticket, so that it can be told and taken back.
create table bulk (
  id          bigint generated always as identity primary key,
  agent_id    bigint      not null references agent,
  acts        jsonb       not null,
  state       text        not null constraint bulk_state_is_known check (state in ('running', 'done', 'undoing', 'undone')),
  back        text        not null,
  started_at  timestamptz not null,
  finished_at timestamptz
);
create index bulk_of_agent on bulk (agent_id, id desc);

-- version: that of the ticket after the act. While the ticket still has it, undo restores what was before.
create table bulk_item (
  bulk_id   bigint  not null references bulk,
  ticket_id bigint  not null references ticket,
  place     integer not null,
  state     text    not null
    constraint bulk_item_state_is_known check (state in ('waiting', 'done', 'same', 'refused', 'undone', 'kept')),
  reason    text    not null default '',
  version   integer,
  undo      jsonb,
  primary key (bulk_id, ticket_id)
);
create index bulk_item_waiting on bulk_item (bulk_id, place) where state = 'waiting';
