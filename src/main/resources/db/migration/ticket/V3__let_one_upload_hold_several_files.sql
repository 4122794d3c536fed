alter table upload drop constraint upload_pkey;
alter table upload add column id bigint generated always as identity primary key;
create index upload_token on upload (token);
