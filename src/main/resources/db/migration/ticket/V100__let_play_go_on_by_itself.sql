-- Where somebody stands who plays a view through, and whether a sent reply leaves them there.
alter table view_play add column at_ticket bigint, add column stays boolean not null default false;
