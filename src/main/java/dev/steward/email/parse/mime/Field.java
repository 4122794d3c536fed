package dev.steward.email.parse.mime;

/// A header field as it stood in the mail.
///
/// @param name as written, without the colon
/// @param raw the unfolded value, each character one byte (ISO-8859-1)
public record Field(String name, String raw) {
  /// Whether this is the named field; field names ignore case.
  public boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }
}
