package dev.steward.email.bounce;

import java.util.Map;
import java.util.Optional;

/// What an enhanced status code (RFC 3463 and the IANA registry) says about the reason when the
/// text says nothing better.
final class StatusReasons {
  private static final Map<String, Reason> BY_DETAIL =
      Map.ofEntries(
          Map.entry("1.1", Reason.USERUNKNOWN),
          Map.entry("1.2", Reason.HOSTUNKNOWN),
          Map.entry("1.3", Reason.USERUNKNOWN),
          Map.entry("1.4", Reason.FILTERED),
          Map.entry("1.6", Reason.HASMOVED),
          Map.entry("1.7", Reason.REJECTED),
          Map.entry("1.8", Reason.REJECTED),
          Map.entry("1.9", Reason.USERUNKNOWN),
          Map.entry("1.10", Reason.USERUNKNOWN),
          Map.entry("2.0", Reason.FILTERED),
          Map.entry("2.1", Reason.FILTERED),
          Map.entry("2.2", Reason.MAILBOXFULL),
          Map.entry("2.3", Reason.EXCEEDLIMIT),
          Map.entry("2.4", Reason.FILTERED),
          Map.entry("3.1", Reason.SYSTEMFULL),
          Map.entry("3.2", Reason.NOTACCEPT),
          Map.entry("3.3", Reason.SYSTEMERROR),
          Map.entry("3.4", Reason.EXCEEDLIMIT),
          Map.entry("3.5", Reason.SYSTEMERROR),
          Map.entry("4.0", Reason.NETWORKERROR),
          Map.entry("4.1", Reason.EXPIRED),
          Map.entry("4.2", Reason.NETWORKERROR),
          Map.entry("4.3", Reason.SYSTEMERROR),
          Map.entry("4.4", Reason.HOSTUNKNOWN),
          Map.entry("4.5", Reason.EXPIRED),
          Map.entry("4.6", Reason.NETWORKERROR),
          Map.entry("4.7", Reason.EXPIRED),
          Map.entry("4.14", Reason.NETWORKERROR),
          Map.entry("4.310", Reason.SYSTEMERROR),
          Map.entry("5.2", Reason.SYNTAXERROR),
          Map.entry("5.3", Reason.TOOMANYCONN),
          Map.entry("5.4", Reason.SYNTAXERROR),
          Map.entry("5.5", Reason.SYNTAXERROR),
          Map.entry("7.7", Reason.SECURITYERROR),
          Map.entry("7.13", Reason.SUSPEND),
          Map.entry("7.20", Reason.AUTHFAILURE),
          Map.entry("7.21", Reason.AUTHFAILURE),
          Map.entry("7.22", Reason.AUTHFAILURE),
          Map.entry("7.23", Reason.AUTHFAILURE),
          Map.entry("7.24", Reason.AUTHFAILURE),
          Map.entry("7.25", Reason.REQUIREPTR),
          Map.entry("7.26", Reason.AUTHFAILURE),
          Map.entry("7.27", Reason.NOTACCEPT),
          Map.entry("7.28", Reason.SPEEDING),
          Map.entry("7.509", Reason.AUTHFAILURE),
          Map.entry("7.515", Reason.AUTHFAILURE));

  private static final Map<String, Reason> BY_SUBJECT =
      Map.of("6", Reason.CONTENTERROR, "7", Reason.SECURITYERROR);

  private StatusReasons() {}

  static Optional<Reason> of(String status) {
    int dot = status.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String detail = status.substring(dot + 1);
    Reason exact = BY_DETAIL.get(detail);
    if (exact != null) {
      return Optional.of(exact);
    }
    return Optional.ofNullable(
        BY_SUBJECT.get(detail.substring(0, Math.max(detail.indexOf('.'), 0))));
  }
}
