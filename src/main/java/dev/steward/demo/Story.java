package dev.steward.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads `demo/story.txt`; what its lines mean is said at its top.
final class Story {
  private final List<List<Step>> matters = new ArrayList<>();
  private String head = "";
  private final StringBuilder text = new StringBuilder();

  private Story() {}

  /// The steps of each matter, in order.
  static List<List<Step>> read(String source) {
    var story = new Story();
    source.lines().filter(line -> !line.startsWith("#")).forEach(story::line);
    story.endStep();
    return story.matters.stream().map(List::copyOf).toList();
  }

  private void line(String line) {
    if (line.startsWith("== ")) {
      endStep();
      matters.add(new ArrayList<>());
    } else if (line.startsWith("-- ")) {
      endStep();
      head = line.substring(3);
    } else {
      text.append(line).append('\n');
    }
  }

  private void endStep() {
    if (!head.isEmpty()) {
      List<String> words = List.of(head.split(" "));
      List<Step> matter = matters.getLast();
      matter.add(
          new Step(
              matter.isEmpty(),
              duration(words.get(0)),
              words.get(1),
              words.subList(2, words.size()),
              text.toString().strip()));
    }
    head = "";
    text.setLength(0);
  }

  /// As in `2d5h30m`.
  private static Duration duration(String text) {
    int days = text.indexOf('d');
    String time = text.substring(days + 1).toUpperCase(Locale.ROOT);
    return Duration.ofDays(days < 0 ? 0 : Long.parseLong(text.substring(0, days)))
        .plus(time.isEmpty() ? Duration.ZERO : Duration.parse("PT" + time));
  }
}
