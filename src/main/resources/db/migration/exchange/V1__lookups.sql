-- Who looked up which account, when and why; counts against a budget.
create table exchange_lookup (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  agent_id   bigint not null,
  ticket_id  bigint not null,
  uid        text not null,
  what       text not null,
  reason     text not null,
  refused    boolean not null default false
);
create index exchange_lookup_budget on exchange_lookup (agent_id, at desc);
create index exchange_lookup_refused on exchange_lookup (at desc) where refused;
