-- Uploads that wait with a draft: those of a reply that was to be sent later and was called back.
alter table draft add column uploads text[] not null default '{}';
