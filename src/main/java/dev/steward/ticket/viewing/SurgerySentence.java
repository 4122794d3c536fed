package dev.steward.ticket.viewing;

import dev.steward.platform.web.Ui;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/// Sentences about acts that join, part, hide or put aside: which way it went is in the details.
final class SurgerySentence {
  private SurgerySentence() {}

  static String of(Ui ui, String key, String actor, Map<String, String> details) {
    if (details.containsKey("until")) {
      return ui.t(key, actor, time(ui, details.getOrDefault("until", "")));
    }
    for (String direction : new String[] {"into", "from"}) {
      if (details.containsKey(direction)) {
        return ui.t(key + "." + direction, actor, "#" + details.getOrDefault(direction, ""));
      }
    }
    String word = Optional.ofNullable(details.get("kind")).or(() -> reason(details)).orElse("");
    String exact = key + "." + word;
    return ui.has(exact)
        ? ui.t(exact, actor, "#" + details.getOrDefault("ticket", ""))
        : ui.t(key, actor);
  }

  private static Optional<String> reason(Map<String, String> details) {
    return Optional.ofNullable(details.get("reason"));
  }

  private static String time(Ui ui, String until) {
    try {
      return ui.time(Instant.parse(until)).exact();
    } catch (DateTimeParseException _) {
      return until;
    }
  }
}
