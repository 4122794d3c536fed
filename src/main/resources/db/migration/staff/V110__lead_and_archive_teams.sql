-- Who leads a team, which team gets what nobody else was named for, and teams that take no more tickets.
alter table team_member add column lead boolean not null default false;
alter table team add column archived_at timestamptz;
alter table team add column fallback boolean not null default false;
alter table team add constraint team_fallback_takes_tickets check (not fallback or archived_at is null);
create unique index team_fallback on team (fallback) where fallback;
