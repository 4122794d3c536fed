-- What changed, in the order it became visible, so that a screen can ask from its last sequence.
-- Written after the commit it tells of and trimmed from the front: a lost row costs a refresh.
create table live_change (
    seq        bigint      generated always as identity,
    topic      text        not null,
    changed_at timestamptz not null default now(),
    constraint live_change_has_an_order primary key (seq)
);
