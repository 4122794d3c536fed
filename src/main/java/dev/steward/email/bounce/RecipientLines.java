package dev.steward.email.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds in the prose of a report which recipients it speaks about and what it says of each.
///
/// Servers differ in words but share a few shapes of line; [Shape] lists them with an example each.
/// What follows such a line, up to the next recipient, is what is said about it.
final class RecipientLines {
  private static final String ADDRESS = "([\\w!#$%&'*+/=?^`{|}~.-]{1,64}@[\\w.-]{1,190}\\w)";
  private static final int MAX_LINES = 4_000;
  private static final int MAX_RECIPIENTS = 50;
  private static final int SAID = 4_000;

  /// How a line names a recipient.
  enum Shape {
    /// `<li@example.org>: host mx said: 550 …` (Postfix, qmail, Yahoo).
    ANGLE_COLON("^\\s*>{0,3}\\s*<" + ADDRESS + ">\\s*:(.*)$"),
    /// `li@example.org: Domain does not exist` (OpenSMTPD, Exim 3).
    BARE_COLON("^\\s*\"?" + ADDRESS + "\"?\\s*:(.*)$"),
    /// ` li@example.org` on a line of its own (Exim, Gmail, Sendmail, Exchange).
    ALONE("^[\\s*>•·-]*<?" + ADDRESS + ">?(?:\\s*<" + ADDRESS + ">|<mailto:\\S+>)?\\s*$"),
    /// `li@example.org [User unknown]`, `li@example.org ... unknown host`, `li@example.org on Thu`.
    THEN_TEXT(
        "^\\s*<?"
            + ADDRESS
            + ">?\\s*(\\[.*\\]|\\.{3}.*|on \\w{3}, .*|\\(.*\\).*|Error.*|Invalid.*|is .*)$"),
    /// `Recipient: <li@example.org>`, `Unable to deliver message to <li@example.org>`, `收件人：li@…`.
    LABELLED(
        "(?i)^.{0,400}(?:\"emailAddress\":\"|recipient(?: address)?|failed address|deliver(?:ed|ing)?(?: your)? (?:message|mail)?\\s?to|delivered to|userid|mailbox is full|rcpt to|收件人|收件地址|接收方|无法(?:投递|发送)(?:到|至)?|退信地址|宛先|destinataire|reached|not delivered to)\\s*[:：]?\\s*<?"
            + ADDRESS
            + ">?(.*)$");

    private final Pattern pattern;

    Shape(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  private static final Set<String> NOT_RECIPIENTS =
      Set.of("postmaster", "mailer-daemon", "abuse", "support");

  private final Map<String, StringBuilder> said = new LinkedHashMap<>();
  private final StringBuilder before = new StringBuilder();
  private final Set<String> senders;

  private RecipientLines(Set<String> senders) {
    this.senders = senders;
  }

  /// What is said about each recipient, in order of appearance.
  ///
  /// @param senders addresses that cannot be the recipient: those the report itself went to and
  ///   came from
  static Map<String, String> read(List<String> lines, Set<String> senders) {
    RecipientLines reader = new RecipientLines(senders);
    String current = "";
    for (String line : lines.subList(0, Math.min(lines.size(), MAX_LINES))) {
      current = reader.take(line.length() > 1_000 ? line.substring(0, 1_000) : line, current);
    }
    Map<String, String> found = new LinkedHashMap<>();
    reader.said.forEach((address, text) -> found.put(address, text.toString().strip()));
    return found;
  }

  private String take(String line, String current) {
    Optional<Matcher> match = match(line);
    String address = match.map(m -> m.group(1).toLowerCase(Locale.ROOT)).orElse("");
    if (match.isPresent() && isRecipient(address) && said.size() < MAX_RECIPIENTS) {
      StringBuilder text = said.computeIfAbsent(address, a -> new StringBuilder());
      append(
          text,
          match.get().groupCount() > 1
                  && match.get().group(2) != null
                  && match.get().group(2).indexOf('@') < 0
              ? match.get().group(2)
              : line);
      return address;
    }
    append(current.isEmpty() ? before : said.getOrDefault(current, before), line);
    return current;
  }

  private static Optional<Matcher> match(String line) {
    if (line.indexOf('@') < 0) {
      return Optional.empty();
    }
    for (Shape shape : Shape.values()) {
      Matcher matcher = shape.pattern.matcher(line);
      if (matcher.find()) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  private boolean isRecipient(String address) {
    String local = address.substring(0, address.indexOf('@'));
    return !senders.contains(address) && !NOT_RECIPIENTS.contains(local);
  }

  private static void append(StringBuilder text, String line) {
    if (text.length() < SAID) {
      text.append(line.strip()).append('\n');
    }
  }

  static List<String> addresses(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher =
        Pattern.compile(ADDRESS).matcher(text.length() > 5_000 ? text.substring(0, 5_000) : text);
    while (matcher.find() && found.size() < MAX_RECIPIENTS) {
      found.add(matcher.group(1).toLowerCase(Locale.ROOT));
    }
    return found;
  }
}
