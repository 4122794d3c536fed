package dev.steward.email.bounce;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is known of one recipient before it is judged.
///
/// @param action of RFC 3464, lower case, or empty
/// @param status as the status part says it, or empty
/// @param diagnostic what the other side said
/// @param context the prose around it, where the SMTP command is often named
/// @param host the server that said it, lower case, or empty
record Evidence(
    String address, String action, String status, String diagnostic, String context, String host) {
  private static final int LONGEST = 4_000;

  /// How much of a text is searched for phrases.
  private static final int PHRASES = 1_500;

  private static final Pattern ENHANCED =
      Pattern.compile("(?<![\\d.])([245])[.](\\d{1,3})[.](\\d{1,3})(?![\\d.]*\\d)");
  private static final Pattern REPLY = Pattern.compile("(?<![\\d.\\w-])([45]\\d\\d)(?=[- :,]|$)");
  private static final Pattern SAID =
      Pattern.compile(
          "(?<![\\d.\\w-])[45]\\d\\d[- :](?=\\S)|(?<![\\d.#])[45]\\.\\d\\.\\d{1,3}(?![\\d.])");
  private static final Pattern CODES =
      Pattern.compile("(?<![\\d.\\w])[245]\\d\\d[- ](?:[245]\\.\\d{1,3}\\.\\d{1,3}\\b ?)?");

  private static final Pattern COMMAND =
      Pattern.compile(
          "in reply to (?:the )?(?:end of )?(rcpt|mail|data|ehlo|helo)|(?:after|following) (?:pipelined )?(?:sending )?(end of data|initial connection|rcpt|mail|data|ehlo|helo|starttls)"
              + "|did not like our (?:final )?(rcpt|mail|data|ehlo|helo)|(does not like recipient)|(sender was rejected)|(name was rejected)|(failed after i sent the message)"
              + "|\\[(rcpt|mail|data)_|smtp command (data|rcpt|mail)|while performing the (helo|ehlo)|rejected (recipient)|accept your message \\((data)|>>> (rcpt|mail|data|ehlo|helo)|\\((rcpt|mail|data)\\b|(refused to talk to me)");

  Evidence {
    diagnostic = oneLine(diagnostic);
    context = oneLine(context);
  }

  private static String oneLine(String text) {
    String bounded = text.substring(0, Math.min(text.length(), 3 * LONGEST));
    String line = bounded.replaceAll("[\\s\\u00a0]+", " ").strip();
    return line.substring(0, Math.min(line.length(), LONGEST));
  }

  /// The enhanced status that says most: from what the server said, else from the status field.
  String bestStatus() {
    String said = statusIn(diagnostic);
    if (!said.isEmpty()) {
      return said;
    }
    return statusIn(status).isEmpty() ? statusIn(context) : statusIn(status);
  }

  private static String statusIn(String text) {
    Matcher matcher = ENHANCED.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }

  /// From the first reply code or enhanced status in the text on: what the server itself said.
  String said() {
    Matcher matcher = SAID.matcher(diagnostic);
    return matcher.find()
        ? diagnostic.substring(
            matcher.start(), Math.min(diagnostic.length(), matcher.start() + 500))
        : "";
  }

  String replyCode() {
    Matcher matcher = REPLY.matcher(diagnostic.isEmpty() ? context : diagnostic);
    return matcher.find() ? matcher.group(1) : "";
  }

  /// The SMTP command that was refused, lower case; empty where unknown.
  String command() {
    Matcher matcher = COMMAND.matcher((diagnostic + " " + context).toLowerCase(Locale.ROOT));
    if (!matcher.find()) {
      return "";
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String found = matcher.group(i);
      if (found != null) {
        return canonical(found);
      }
    }
    return "";
  }

  private static String canonical(String found) {
    return switch (found) {
      case "does not like recipient", "recipient" -> "rcpt";
      case "sender was rejected" -> "mail";
      case "name was rejected", "helo" -> "ehlo";
      case "failed after i sent the message", "end of data" -> "data";
      case "initial connection", "refused to talk to me" -> "conn";
      default -> found;
    };
  }

  /// The diagnostic made ready for phrases: lower case, without reply codes in the running text.
  String phrases(String text) {
    String plain =
        text.substring(0, Math.min(text.length(), PHRASES))
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'');
    if (plain.startsWith("smtp;")) {
      plain = plain.substring(5);
    }
    // Postfix: its own words about its queue, before those of the other side.
    plain = plain.replace("delivery temporarily suspended:", " ");
    return CODES.matcher(plain).replaceAll(" ").replaceAll(" +", " ").strip();
  }
}
