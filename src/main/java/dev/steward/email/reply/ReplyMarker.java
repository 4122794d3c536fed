package dev.steward.email.reply;

import java.util.regex.Pattern;

/// The line Steward puts above quoted history in the mails it sends. Everything from it on is
/// history, whatever mail program sent it back and in whatever language.
///
/// Only the fence on both ends is significant; the words between are the reader's language.
public final class ReplyMarker {
  private static final Pattern LINE = Pattern.compile("##-\\s.{1,160}\\s-##");

  private ReplyMarker() {}

  /// The marker line around `words`, such as "Please write your reply above this line".
  public static String line(String words) {
    return "##- " + words.strip() + " -##";
  }

  /// Whether a line, quote signs aside, is such a marker.
  static boolean isMarker(String line) {
    return line.length() < 300 && line.contains("##-") && LINE.matcher(line).find();
  }
}
