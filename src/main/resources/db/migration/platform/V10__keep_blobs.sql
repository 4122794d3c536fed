-- Encrypted bytes named by the SHA-256 of their plain content. A blob is either a row (body) or a file (file).
create table blob (
    key        bytea       not null,
    size       bigint      not null,
    key_id     integer     not null,
    data_key   bytea       not null,
    body       bytea,
    file       text,
    created_at timestamptz not null default now(),
    constraint blob_key_names_one_content primary key (key),
    constraint blob_key_is_a_sha256 check (length(key) = 32),
    constraint blob_size_is_not_negative check (size >= 0),
    constraint blob_is_a_row_or_a_file check (num_nonnulls(body, file) = 1)
);

-- Encrypted bytes do not compress; a mail of ordinary size stays in its row instead of a second table.
alter table blob alter column body set storage external;
alter table blob set (toast_tuple_target = 8160);

create unique index blob_file_belongs_to_one_blob on blob (file) where file is not null;

-- Which folder of blob files belongs to this database: files are never swept on the word of another database.
create table blob_folder (
    id       text    not null,
    only_row boolean not null default true,
    constraint blob_folder_is_one primary key (only_row),
    constraint blob_folder_only_is_true check (only_row)
);
