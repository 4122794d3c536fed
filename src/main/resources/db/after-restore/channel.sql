-- What was about to be sent when the backup was made may have been sent since. A person decides, delivery by delivery.
update delivery
set state = 'unknown', finished_at = now(), leased_until = null, code = 'restored',
    detail = 'The desk was restored from a backup made before the outcome was known'
where state in ('queued', 'sending');

delete from outage;
