-- Nor is push.
drop index notification_push_due;
alter table notification drop column push_due_at;
