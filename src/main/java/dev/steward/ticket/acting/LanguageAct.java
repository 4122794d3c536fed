package dev.steward.ticket.acting;

import dev.steward.platform.web.Languages;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.editing.Editing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sets the language the customer is answered in.
@Component
class LanguageAct implements ActKind {
  private static final String UNKNOWN = "und";

  private final Editing editing;

  LanguageAct(Editing editing) {
    this.editing = editing;
  }

  @Override
  public String code() {
    return "language";
  }

  @Override
  public Input input() {
    return Input.CHOICE;
  }

  @Override
  public List<Choice> choices(Locale locale) {
    return Languages.ALL.stream()
        .map(language -> new Choice(language.getLanguage(), language.getDisplayLanguage(locale)))
        .toList();
  }

  @Override
  public Optional<ActError> flaw(List<String> values) {
    return Values.required(values)
        .or(() -> Values.known(values.getFirst().matches("[a-z]{2,3}(-[A-Za-z]{2,4})?")));
  }

  @Override
  public Effect apply(Ticket locked, List<String> values, Doer by) {
    Optional<String> to = Optional.of(values.getFirst()).filter(value -> !value.equals(UNKNOWN));
    if (locked.language().equals(to)) {
      return Effect.NONE;
    }
    editing.speak(locked, to, by.actor());
    return Effect.undoneBy(code(), locked.language().orElse(UNKNOWN));
  }
}
