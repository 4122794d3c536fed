package dev.steward.email.send;

import java.io.IOException;

/// The server cannot be used: nobody answers, it refuses to talk, or cannot be trusted. Thrown
/// before any mail is in play.
final class SmtpTrouble extends IOException {
  private static final long serialVersionUID = 1;

  SmtpTrouble(String what) {
    super(what);
  }

  SmtpTrouble(String what, Throwable cause) {
    super(what, cause);
  }
}
