-- A rule acts in its own name: the actor is the run of the rule. Existing rows satisfy the older, narrower check.
alter table ticket_event drop constraint ticket_event_actor_kind_check;
alter table ticket_event add constraint ticket_event_actor_kind_check
  check (actor_kind in ('agent', 'program', 'customer', 'rule', 'operator', 'system')) not valid;
