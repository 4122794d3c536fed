-- A code and a link that were sent, or would have been: an address nobody knows gets a row like any other, without mail.
create table portal_code (
  id           bigint generated always as identity primary key,
  identity_id  bigint      references identity,
  address_hash bytea       not null,
  network_hash bytea       not null,
  browser_hash bytea       not null,
  code_hash    bytea       not null,
  link_hash    bytea       not null,
  tries        integer     not null default 0,
  asked_at     timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  constraint portal_code_link_once unique (link_hash)
);
create index portal_code_of_browser on portal_code (browser_hash, id desc);
create index portal_code_of_address on portal_code (address_hash, asked_at);
create index portal_code_of_network on portal_code (network_hash, asked_at);

create table portal_session (
  token_hash  bytea       primary key,
  customer_id bigint      not null references customer,
  proved      bigint[]    not null,
  via         text        not null check (via in ('code', 'link', 'exchange', 'guest')),
  begun_at    timestamptz not null,
  expires_at  timestamptz not null
);
create index portal_session_of_customer on portal_session (customer_id);

-- Keys of the exchange, by which it signs customers in. Public keys as JWK; a shared secret is sealed with a key of the home.
create table portal_key (
  kid        text        primary key,
  algorithm  text        not null check (algorithm in ('EdDSA', 'ES256', 'HS256')),
  material   bytea       not null,
  issuer     text        not null,
  added_at   timestamptz not null,
  retired_at timestamptz
);
create table portal_token (
  jti_hash   bytea       primary key,
  expires_at timestamptz not null
);

create table portal_preference (
  customer_id bigint      primary key references customer,
  ratings     boolean     not null,
  changed_at  timestamptz not null
);
