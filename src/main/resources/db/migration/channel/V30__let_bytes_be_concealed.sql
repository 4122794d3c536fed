-- Bytes that were redacted: the row points at a placeholder, and nobody sends or reads the original again.
alter table intake add column sealed_at timestamptz;
alter table delivery add column concealed_at timestamptz;
create index intake_of_blob on intake (blob);
create index delivery_of_blob on delivery (blob);
