-- A person's own words may have to be forgotten one day, and the log must not change then: they lie
-- apart, and the log keeps a salted hash of them.
create table audit_words (
  entry_id bigint primary key references audit_entry,
  salt bytea not null constraint audit_salt_is_long_enough check (length(salt) >= 16),
  words text not null
);

alter table audit_entry add column words_hash bytea;
alter table audit_entry disable trigger audit_entry_is_never_changed;
insert into audit_words (entry_id, salt, words)
select id, uuid_send(gen_random_uuid()), reason from audit_entry where reason is not null;
update audit_entry e set words_hash = sha256(w.salt || convert_to(w.words, 'UTF8'))
from audit_words w where w.entry_id = e.id;
alter table audit_entry enable trigger audit_entry_is_never_changed;
alter table audit_entry drop column reason;

alter table audit_entry drop constraint audit_actor_kind_is_known;
alter table audit_entry add constraint audit_actor_kind_is_known
  check (actor_kind in ('agent', 'program', 'customer', 'rule', 'operator', 'system'));
alter table audit_entry drop constraint audit_actor_is_numbered_when_a_person;
alter table audit_entry add constraint audit_actor_is_numbered_when_a_person
  check ((actor_id is not null) = (actor_kind in ('agent', 'program', 'customer', 'rule')));

-- Where each entry stands in the sealed log. Positions have no gaps; numbers of entries may.
create table audit_leaf (
  position bigint primary key constraint audit_position_is_a_place check (position >= 0),
  entry_id bigint not null unique references audit_entry
);

-- Hashes of the tree: row (0, i) holds those of the leaves 256 i and on, row (n, i) those of the full
-- subtrees with 256 ^ n leaves. 32 bytes each, 256 at most.
create table audit_tile (
  level smallint not null,
  place bigint not null,
  hashes bytea not null constraint audit_tile_holds_hashes check (length(hashes) % 32 = 0 and length(hashes) between 32 and 8192),
  primary key (level, place)
);

-- What was signed, and when.
create table audit_head (
  size bigint primary key,
  root bytea not null constraint audit_root_is_a_hash check (length(root) = 32),
  at timestamptz not null,
  note text not null
);

-- One row: how far the log is sealed, and from which entry on unsealed ones are looked for.
create table audit_log (
  only_one boolean primary key default true check (only_one),
  name text not null,
  size bigint not null,
  looked_from bigint not null
);
