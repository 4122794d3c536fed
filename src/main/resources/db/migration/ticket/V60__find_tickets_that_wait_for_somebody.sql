create index ticket_waiting on ticket (team_id, created_at, id) where assignee_id is null and status in ('new', 'open');
