-- Pictures and files of articles. The key is a random token: an address that is not known is not found by trying.
create table help_file (
  id          bigint generated always as identity primary key,
  key         text        not null unique,
  name        text        not null,
  media_type  text        not null,
  size        bigint      not null,
  width       integer     not null,
  height      integer     not null,
  blob        bytea       not null references blob (key),
  uploaded_by bigint,
  uploaded_at timestamptz not null,
  unique (blob, name)
);

-- Which versions show which file. Who may read a published one may load its files, but for those that stand only in
-- the parts for the desk.
create table help_file_use (
  version_id bigint  not null references help_version on delete cascade,
  file_id    bigint  not null references help_file,
  desk_only  boolean not null,
  primary key (version_id, file_id)
);
create index help_file_use_of_file on help_file_use (file_id);
