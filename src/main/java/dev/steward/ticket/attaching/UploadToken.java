package dev.steward.ticket.attaching;

/// Stands for a file handed in and not used yet. Whoever holds it and handed it in may use it once.
public record UploadToken(String value) {}
