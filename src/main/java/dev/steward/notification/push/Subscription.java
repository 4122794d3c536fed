package dev.steward.notification.push;

import dev.steward.staff.AgentId;
import dev.steward.staff.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/// A browser that may be pushed to.
///
/// @param endpoint where its push service takes messages for it; who knows it can only send rubbish
/// @param p256dh its public key, base64url
/// @param auth its secret for this subscription, base64url
/// @param session in which it was last seen
/// @param browser what it calls itself
public record Subscription(
    long id,
    AgentId agent,
    SessionId session,
    String endpoint,
    String p256dh,
    String auth,
    String browser,
    Instant createdAt,
    Optional<Instant> pushedAt) {}
