package dev.steward.email.send;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The desk's way out for mail.
///
/// @param url mail server for every mailbox that has none of its own:
///   `smtp://[user:password@]host[:port]` or `smtps://…`; STARTTLS is required except towards this
///   machine, unless `?tls=opportunistic` or `?tls=none` says otherwise, and `?auth=xoauth2` signs
///   in with a token instead of a password. Without it a demo keeps its mail in the outbox page,
///   and a desk keeps it queued
/// @param hostname the name this desk greets mail servers with; the machine's own unless set
@ConfigurationProperties("steward.outbound.smtp")
record SendSettings(Optional<String> url, Optional<String> hostname) {}
