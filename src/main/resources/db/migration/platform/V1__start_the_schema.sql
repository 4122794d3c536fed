-- Agents and customers share one number space: a program that speaks to the desk's API knows only
-- "users", whichever side of the counter they are on.
create sequence person_id as bigint;

-- Which migrations have been applied, as one digest over all of them: an equal digest lets a start
-- skip looking at every module's history.
create table steward_schema (
  only_row boolean primary key default true constraint steward_schema_has_one_row check (only_row),
  digest text not null,
  version text not null,
  migrated_at timestamptz not null default now()
);
