package dev.steward.ticket.redacting;

import dev.steward.platform.error.ErrorCode;

/// Why something cannot be redacted.
public enum RedactionError implements ErrorCode {
  /// Too few letters to be told from ordinary words.
  TOO_SHORT("redaction.too-short"),
  /// More than anybody selects.
  TOO_LONG("redaction.too-long"),
  /// The words do not stand in this message.
  NOT_THERE("redaction.not-there"),
  /// No reason was chosen.
  NO_REASON("redaction.no-reason");

  private final String code;

  RedactionError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
