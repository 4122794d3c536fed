create table customer (
  id bigint primary key default nextval('person_id'),
  name text not null,
  locale text,
  zone text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table identity (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customer,
  kind text not null
    constraint identity_kind_is_known
      check (kind in ('email', 'exchange_uid', 'x', 'facebook', 'telegram', 'visitor')),
  value text not null,
  value_normalised text not null,
  display_name text not null,
  trust smallint not null constraint identity_trust_is_a_level check (trust between 0 and 3),
  created_at timestamptz not null,
  trusted_at timestamptz,
  constraint identity_is_known_once unique (kind, value_normalised)
);

create index identity_by_customer on identity (customer_id);

-- Finding people by the beginning of an address or by a part of a name.
create index identity_by_beginning on identity (value_normalised text_pattern_ops);
create index customer_by_name on customer (lower(name) text_pattern_ops);
