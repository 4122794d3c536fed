-- How the exchange looks to its customers. Its name is the variable exchange.name, which articles use too.
create table help_brand (
  one               boolean primary key default true check (one),
  accent            text check (accent ~ '^#[0-9a-f]{6}$'),
  accent_dark       text check (accent_dark ~ '^#[0-9a-f]{6}$'),
  logo              bytea references blob,
  logo_type         text check (logo_type in ('image/png', 'image/svg+xml')),
  domains           text[]  not null default '{}',
  security_contacts text[]  not null default '{}',
  security_expires  date,
  version           integer not null default 1,
  constraint a_logo_has_a_type check ((logo is null) = (logo_type is null))
);
insert into help_brand default values;

create table help_brand_text (
  locale text primary key references help_language,
  foot   text not null default ''
);
