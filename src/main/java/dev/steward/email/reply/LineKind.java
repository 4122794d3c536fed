package dev.steward.email.reply;

/// What a line of a plain body is, seen by itself and its neighbours.
enum LineKind {
  EMPTY,
  TEXT,
  QUOTE,
  /// Says who wrote what follows, or announces a forwarded or original message.
  ATTRIBUTION,
  /// Part of a block of mail headers inside the body.
  HEADER,
  /// `-- `, `____` and the like.
  DELIMITER,
  /// "Sent from my iPhone".
  SIGNATURE,
  /// Steward's own line above history.
  MARKER
}
