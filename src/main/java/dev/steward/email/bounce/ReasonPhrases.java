package dev.steward.email.bounce;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The table of what mail servers say and what they mean, from `reason-phrases.txt` beside this
/// class. The order of that file is the order of judgement.
final class ReasonPhrases {
  private record Section(Reason reason, Pattern pattern) {}

  private static final List<Section> TABLE = load();

  /// How a filter words it that answers after the content: the address behind the words, not
  /// before.
  private static final Pattern LATE =
      Pattern.compile(
          "^(?:[a-z-]+; ?)?(?:unknown user \\S|: user unknown|<?\\S+@\\S+>? no such user)|unknown user \\S+@docomo|user unknown\\]$|\\[user unknown|mailbox unavailable$");

  private ReasonPhrases() {}

  /// The reason the text names.
  ///
  /// @param text lower case, white space collapsed, bounded
  static Optional<Reason> find(String text) {
    return TABLE.stream()
        .filter(section -> section.pattern().matcher(text).find())
        .map(Section::reason)
        .findFirst();
  }

  /// Whether "user unknown" is worded the way filters do that answer after DATA.
  static boolean soundsLate(String text) {
    return LATE.matcher(text).find();
  }

  private static List<Section> load() {
    try (InputStream in = ReasonPhrases.class.getResourceAsStream("reason-phrases.txt")) {
      if (in == null) {
        throw new IllegalStateException("reason-phrases.txt is not on the class path");
      }
      return read(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Section> read(List<String> lines) {
    List<Section> sections = new ArrayList<>();
    Reason reason = Reason.UNDEFINED;
    List<String> alternatives = new ArrayList<>();
    for (String line : lines) {
      boolean heading = line.startsWith("[") && line.endsWith("]") && line.indexOf('\\') < 0;
      if (heading) {
        close(sections, reason, alternatives);
        reason = Reason.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        alternatives.add(line);
      }
    }
    close(sections, reason, alternatives);
    return List.copyOf(sections);
  }

  private static void close(List<Section> sections, Reason reason, List<String> alternatives) {
    if (!alternatives.isEmpty()) {
      sections.add(new Section(reason, Pattern.compile(String.join("|", alternatives))));
      alternatives.clear();
    }
  }
}
