package dev.steward.email.fetch;

import dev.steward.email.mailbox.MailboxHealths;
import org.springframework.stereotype.Component;

/// What every fetch loop works with.
@Component
record FetchParts(
    FetchIntake intake,
    FetchCursors cursors,
    Backfills backfills,
    AccessTokens tokens,
    MailboxHealths health) {}
