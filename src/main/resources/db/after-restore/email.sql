-- The process that held these fetches no more. The cursors stay: what they have passed is not taken in again.
update fetch_lease set expires_at = now(), fence = fence + 1;
