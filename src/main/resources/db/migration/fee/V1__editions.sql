-- Editions of the fee schedule: documents that never change once two people stand behind them.
create table fee_edition (
  id            bigint generated always as identity primary key,
  number        integer,
  document      text not null,
  digest        text not null check (digest ~ '^[0-9a-f]{64}$'),
  valid_from    timestamptz not null,
  note          text not null default '',
  made_by       bigint not null,
  made_at       timestamptz not null,
  published_by  bigint,
  published_at  timestamptz,
  discarded_at  timestamptz,
  constraint two_people check (published_by is null or published_by <> made_by),
  constraint published_whole check ((published_by is null) = (published_at is null) and (published_by is null) = (number is null)),
  constraint not_both check (published_at is null or discarded_at is null)
);
create unique index fee_edition_number on fee_edition (number) where number is not null;
create unique index fee_edition_from on fee_edition (valid_from) where published_at is not null;

create function fee_edition_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.document <> new.document or old.digest <> new.digest
     or old.made_by <> new.made_by
     or (old.published_at is not null and (old.valid_from, old.number, old.published_by, old.published_at)
         is distinct from (new.valid_from, new.number, new.published_by, new.published_at))
  then
    raise exception 'an edition of the fee schedule does not change';
  end if;
  return new;
end $$;
create trigger fee_edition_is_final before update on fee_edition
  for each row execute function fee_edition_is_final();
create trigger fee_edition_stays before delete on fee_edition
  for each row when (old.published_at is not null) execute function fee_edition_is_final();
