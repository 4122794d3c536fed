-- What sleeps is not to be done now: it leaves the lists of what is, and has one of its own.
do $$
begin
  if to_regclass('ticket_view') is not null then
    update ticket_view
    set conditions = jsonb_set(conditions, '{all}',
      (conditions -> 'all') || '[{"field": "snoozed", "operator": "is-empty", "values": []}]')
    where code in ('mine', 'unassigned', 'team');
    insert into ticket_view (code, name, icon, description, conditions, columns, sort, descending, audience, position,
                             created_at, updated_at)
    select 'snoozed', '', 'hourglass', '',
      '{"all": [{"field": "status", "operator": "is", "values": ["new", "open", "pending", "hold"]},
                {"field": "snoozed", "operator": "is-set", "values": []}], "any": []}',
      columns, sort, descending, audience, 45, now(), now()
    from ticket_view where code = 'open';
  end if;
end
$$;
create index ticket_snoozed on ticket (updated_at desc, id desc)
  where snoozed_until is not null and status in ('new', 'open', 'pending', 'hold');
