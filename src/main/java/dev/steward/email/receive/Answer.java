package dev.steward.email.receive;

/// What we say to a client: code, enhanced code and words. English and without personal data, as
/// mail servers log it.
record Answer(int code, String text) {
  static final Answer OK = new Answer(250, "2.0.0 Ok");
  static final Answer BYE = new Answer(221, "2.0.0 Bye");
  static final Answer SYNTAX = new Answer(501, "5.5.4 Syntax error in parameters");
  static final Answer UNKNOWN = new Answer(500, "5.5.2 Command not recognized");
  static final Answer REFUSED = new Answer(502, "5.5.1 Command not offered");
  static final Answer WRONG_ORDER = new Answer(503, "5.5.1 Bad sequence of commands");
  static final Answer UNKNOWN_PARAMETER = new Answer(555, "5.5.4 Parameter not offered");
  static final Answer NO_SUCH_INBOX = new Answer(550, "5.1.1 No such inbox here");
  static final Answer TOO_MANY_RECIPIENTS = new Answer(452, "4.5.3 Too many recipients");
  static final Answer TOO_LARGE = new Answer(552, "5.3.4 Message too large");
  static final Answer NO_ROOM = new Answer(452, "4.3.1 Busy, please come back");
  static final Answer TRY_LATER = new Answer(451, "4.3.0 Cannot store mail now, please come back");
  static final Answer CLOSING = new Answer(421, "4.3.2 Shutting down, please come back");
  static final Answer TOO_SLOW = new Answer(421, "4.4.2 Too slow, closing");
  static final Answer TOO_MANY_ERRORS = new Answer(421, "4.7.0 Too many errors, closing");
  static final Answer TOO_MANY_CONNECTIONS = new Answer(421, "4.7.0 Too many connections");

  boolean isRefusal() {
    return code >= 500;
  }

  String line() {
    return code + " " + text + "\r\n";
  }
}
