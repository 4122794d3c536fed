-- Sessions and links that were ended after the backup was made must not live again.
update session set ended_at = now() where ended_at is null;
update sign_in_link set used_at = now() where used_at is null;
