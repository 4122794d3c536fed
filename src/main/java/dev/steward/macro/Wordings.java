package dev.steward.macro;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.html.HtmlSanitizer;
import dev.steward.platform.html.HtmlText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The texts of macros, by language.
@Component
class Wordings {
  private static final int LONGEST = 50_000;
  private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

  private final HtmlSanitizer sanitizer;
  private final JsonMapper json;

  Wordings(HtmlSanitizer sanitizer, JsonMapper json) {
    this.sanitizer = sanitizer;
    this.json = json;
  }

  Map<String, String> read(String stored) {
    return json.readValue(stored, MAP);
  }

  /// Those that say something, safe to put into an editor.
  Map<String, String> clean(Map<String, String> wordings) {
    var clean = new LinkedHashMap<String, String>();
    wordings.forEach((language, html) -> {
      if (html.length() > LONGEST) {
        throw new Refusal(MacroError.TOO_LONG, LONGEST);
      }
      // The sanitiser parts double braces, for engines in the browser that we do not have.
      String safe = sanitizer.compose(html).value().replace("{<!-- -->{", "{{");
      if (!HtmlText.of(safe).isBlank()) {
        clean.put(language, safe);
      }
    });
    return clean;
  }
}
