package dev.steward.rule.running;

import dev.steward.platform.web.Messages;
import dev.steward.ticket.acting.Acts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Puts runs into words.
@Component
public class RunWords {
  private final Acts acts;
  private final Messages messages;

  RunWords(Acts acts, Messages messages) {
    this.acts = acts;
    this.messages = messages;
  }

  /// The run for a reader of this language.
  public RunInWords of(Run run, Locale locale) {
    return new RunInWords(
        run,
        run.acts().stream().map(act -> acts.words(act, locale)).toList(),
        run.error().isEmpty() ? "" : problem(run.error(), locale));
  }

  private String problem(String error, Locale locale) {
    String[] parts = error.split(" ", 2);
    String key = "error." + parts[0];
    String act = parts.length == 2 ? parts[1] : "";
    String name = messages.has(locale, "act." + act) ? messages.text(locale, "act." + act) : act;
    return messages.has(locale, key)
        ? messages.text(locale, key, name)
        : messages.text(locale, "error.rule.broken");
  }
}
