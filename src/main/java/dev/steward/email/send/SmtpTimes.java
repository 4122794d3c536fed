package dev.steward.email.send;

import java.time.Duration;

/// How long to wait for a server (RFC 5321 section 4.5.3.2 allows more for some, but a support
/// desk's worker has other mail to send).
///
/// @param connect until the connection stands
/// @param answer until a command is answered
/// @param end until the mail is answered: the server may be scanning it, and giving up here means
///   not knowing
/// @param whole for one mail altogether
record SmtpTimes(Duration connect, Duration answer, Duration end, Duration whole) {
  static final SmtpTimes USUAL =
      new SmtpTimes(
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofMinutes(10),
          Duration.ofMinutes(20));
}
