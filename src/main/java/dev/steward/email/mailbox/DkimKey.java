package dev.steward.email.mailbox;

/// What outgoing mail is signed with (RFC 6376).
///
/// @param privateKey PKCS #8 in PEM
public record DkimKey(String selector, Secret privateKey) {}
