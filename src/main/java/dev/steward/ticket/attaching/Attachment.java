package dev.steward.ticket.attaching;

import java.util.Optional;

/// A file of a message or note.
///
/// @param message the message or note it belongs to
/// @param mediaType as declared by whoever sent it; never to be trusted when serving
/// @param size bytes
public record Attachment(
    long id,
    long ticket,
    long message,
    String name,
    String mediaType,
    Optional<String> contentId,
    boolean inline,
    long size,
    String sha256) {}
