package dev.steward.email.parse.mime;

/// Something wrong with the bytes that reading went on after.
public enum Fault {
  /// A transfer encoding that is not what it claims.
  BROKEN_ENCODING,
  /// Boundaries or header ends missing or wrong.
  BROKEN_STRUCTURE,
  /// Two readers could see different parts.
  AMBIGUOUS_STRUCTURE,
  /// Depth, number of parts, header or decoded size over the limit.
  LIMIT_REACHED
}
