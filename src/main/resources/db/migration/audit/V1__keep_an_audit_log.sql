create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null
    constraint audit_actor_kind_is_known check (actor_kind in ('agent', 'program', 'customer', 'operator', 'system')),
  actor_id bigint,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  reason text,
  details jsonb not null,
  constraint audit_actor_is_numbered_when_a_person
    check ((actor_id is not null) = (actor_kind in ('agent', 'program', 'customer')))
);

create index audit_entry_by_subject on audit_entry (subject_kind, subject_id, id);
create index audit_entry_by_actor on audit_entry (actor_id, id) where actor_id is not null;

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_is_never_changed
  before update or delete on audit_entry
  for each row execute function audit_entry_is_append_only();

create trigger audit_entry_is_never_emptied
  before truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();
