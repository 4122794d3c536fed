create table agent_password (
  agent_id bigint primary key references agent,
  hash text not null,
  changed_at timestamptz not null
);

-- confirmed_at is empty between showing the code to scan and the first right answer.
-- last_step is the newest RFC 6238 time step accepted: no code is good twice.
create table agent_totp (
  agent_id bigint primary key references agent,
  sealed_secret bytea not null,
  started_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table recovery_code (
  id bigint generated always as identity primary key,
  agent_id bigint not null references agent,
  code_hash bytea not null constraint recovery_code_is_unlike_any_other unique,
  used_at timestamptz
);

create index recovery_code_by_agent on recovery_code (agent_id);

-- A session begins as a half: the password was right and the second factor is still owed.
create table session (
  id bigint generated always as identity primary key,
  token_hash bytea not null constraint session_token_is_unlike_any_other unique,
  agent_id bigint not null references agent,
  owes_second_factor boolean not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  proved_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  browser text not null,
  ended_at timestamptz
);

create index session_by_agent on session (agent_id) where ended_at is null;

-- A browser that has completed a sign-in before. It is counted by itself, so that strangers who guess
-- cannot lock the owner out.
create table known_device (
  token_hash bytea not null,
  agent_id bigint not null references agent,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (token_hash, agent_id)
);

create index known_device_by_agent on known_device (agent_id);

-- account and address are keyed hashes: this table tells nobody who works here or from where.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account bytea not null,
  address bytea not null,
  known_device bytea,
  failed boolean not null
);

create index sign_in_attempt_by_account on sign_in_attempt (account, at) where failed;
create index sign_in_attempt_by_address on sign_in_attempt (address, at) where failed;
create index sign_in_attempt_by_time on sign_in_attempt (at);

create table sign_in_link (
  id bigint generated always as identity primary key,
  token_hash bytea not null constraint sign_in_link_is_unlike_any_other unique,
  purpose text not null
    constraint sign_in_link_purpose_is_known check (purpose in ('setup', 'invitation', 'sign_in')),
  agent_id bigint references agent,
  created_at timestamptz not null,
  created_by bigint references agent,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint sign_in_link_is_for_somebody_unless_the_desk_is_empty
    check ((purpose = 'setup') = (agent_id is null))
);

create index sign_in_link_by_agent on sign_in_link (agent_id) where used_at is null;

create table api_token (
  id bigint generated always as identity primary key,
  token_hash bytea not null constraint api_token_is_unlike_any_other unique,
  agent_id bigint not null references agent,
  created_at timestamptz not null,
  created_by bigint references agent,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by bigint references agent
);

create index api_token_by_agent on api_token (agent_id);
