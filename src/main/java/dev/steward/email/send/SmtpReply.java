package dev.steward.email.send;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an SMTP server answered (RFC 5321 section 4.2).
///
/// @param code three digits; 0 for something that is no answer
/// @param lines texts without the code
record SmtpReply(int code, List<String> lines) {
  private static final Pattern ENHANCED = Pattern.compile("^([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final int LONGEST = 300;

  boolean isDone() {
    return code >= 200 && code < 300;
  }

  boolean isTemporary() {
    return code >= 400 && code < 500;
  }

  boolean isRefusal() {
    return code >= 500 && code < 600;
  }

  /// The enhanced status (RFC 3463) where given, else the code.
  String status() {
    Matcher enhanced = ENHANCED.matcher(lines.isEmpty() ? "" : lines.getFirst());
    return enhanced.find() ? enhanced.group(1) : Integer.toString(code);
  }

  /// For people: code and words on one line, kept short.
  String text() {
    String words = String.join(" ", lines).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String text = code == 0 ? words : code + " " + words;
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
