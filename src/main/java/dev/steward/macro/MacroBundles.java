package dev.steward.macro;

import dev.steward.platform.web.Messages;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.acting.ActBundles;
import dev.steward.ticket.acting.ActKind;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Offers the changes of everybody's macros to bulk acts. Their texts are left out: somebody has to
/// read each before it is sent.
@Component
class MacroBundles implements ActBundles {
  private static final String PREFIX = "macro:";

  private final MacroRepository repository;
  private final Messages messages;

  MacroBundles(MacroRepository repository, Messages messages) {
    this.repository = repository;
    this.messages = messages;
  }

  @Override
  public List<ActKind.Choice> choices(Locale locale) {
    return repository.shared().stream()
        .filter(macro -> !macro.grave() && !macro.acts().isEmpty())
        .map(macro ->
            new ActKind.Choice(
                PREFIX + macro.id().value(), messages.text(locale, "macro.bundle", macro.name())))
        .toList();
  }

  @Override
  public List<Act> acts(String choice) {
    return repository.shared().stream()
        .filter(macro -> !macro.grave() && choice.equals(PREFIX + macro.id().value()))
        .flatMap(macro -> macro.acts().stream())
        .toList();
  }
}
