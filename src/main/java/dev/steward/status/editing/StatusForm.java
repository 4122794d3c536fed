package dev.steward.status.editing;

import dev.steward.platform.error.Refusal;
import dev.steward.status.Impact;
import dev.steward.status.Phase;
import dev.steward.status.Standing;
import dev.steward.status.StatusError;
import dev.steward.status.content.Incidents;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.util.MultiValueMap;

/// The fields of the desk's pages about the status. Texts are `title.<language>` and
/// `text.<language>`, components `state.<number>`.
record StatusForm(MultiValueMap<String, String> fields, List<Locale> languages) {
  private static final String STATE = "state.";

  /// The texts of a field in each language that was filled in.
  Map<Locale, String> texts(String name) {
    var texts = new HashMap<Locale, String>();
    for (Locale locale : languages) {
      String text = text(name + "." + locale.toLanguageTag()).strip().replace("\r\n", "\n");
      if (!text.isEmpty()) {
        texts.put(locale, text);
      }
    }
    return texts;
  }

  Incidents.Word word() {
    return new Incidents.Word(
        Phase.find(text("phase")).orElseThrow(() -> new Refusal(StatusError.BAD_PHASE)),
        Impact.find(text("impact")).orElse(Impact.MINOR),
        texts("text"),
        affected(),
        !text("mailed").isEmpty());
  }

  Map<Long, Standing> affected() {
    var affected = new HashMap<Long, Standing>();
    states((id, code) -> Standing.find(code).ifPresent(state -> affected.put(id, state)));
    return affected;
  }

  Set<Long> chosen() {
    var chosen = new HashMap<Long, String>();
    states((id, code) -> chosen.put(id, code));
    return chosen.keySet();
  }

  private void states(BiConsumer<Long, String> each) {
    fields.forEach((name, values) -> {
      String code = values.getFirst();
      if (name.matches("state\\.[0-9]{1,18}") && code != null && !code.isEmpty()) {
        each.accept(Long.parseLong(name.substring(STATE.length())), code);
      }
    });
  }

  Instant time(String name, ZoneId zone) {
    try {
      return LocalDateTime.parse(text(name)).atZone(zone).toInstant();
    } catch (DateTimeException malformed) {
      throw new Refusal(StatusError.BAD_TIME, malformed);
    }
  }

  boolean has(String name) {
    return !text(name).isEmpty();
  }

  String text(String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value;
  }
}
