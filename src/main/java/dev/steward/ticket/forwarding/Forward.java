package dev.steward.ticket.forwarding;

import dev.steward.platform.address.EmailAddress;
import java.util.List;
import java.util.Optional;

/// What goes to whom outside.
///
/// @param comment plain text above what is forwarded
/// @param message the only message that goes along; empty for the whole conversation
/// @param files numbers of attachments that go along
record Forward(
    EmailAddress to, String subject, String comment, Optional<Long> message, List<Long> files) {}
