-- A digest by mail is not there yet.
drop index notification_mail_due;
alter table notification drop column mail_due_at;
