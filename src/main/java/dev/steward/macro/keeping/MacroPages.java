package dev.steward.macro.keeping;

import dev.steward.macro.Macro;
import dev.steward.macro.MacroId;
import dev.steward.macro.Macros;
import dev.steward.macro.applying.Applying;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.acting.ActError;
import dev.steward.ticket.acting.ActKind;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.templating.Templating;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Assembles the pages of macros.
@Component
class MacroPages {
  private static final Duration WEEK = Duration.ofDays(7);

  private final Macros macros;
  private final Applying applying;
  private final Acts acts;
  private final Agents agents;
  private final Templating templating;
  private final Messages messages;

  MacroPages(
      Macros macros,
      Applying applying,
      Acts acts,
      Agents agents,
      Templating templating,
      Messages messages) {
    this.macros = macros;
    this.applying = applying;
    this.acts = acts;
    this.agents = agents;
    this.templating = templating;
    this.messages = messages;
  }

  MacrosPage list(SignedIn by, String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    List<Macro> shown = macros.list(by).stream().filter(macro -> says(macro, wanted)).toList();
    Map<MacroId, Long> week = applying.counts(WEEK);
    return new MacrosPage(
        shown, words, agents.teams(), week, applying.counts(Macros.LATELY), macros::isGrave);
  }

  private static boolean says(Macro macro, String wanted) {
    return (macro.name() + " " + macro.folder()).toLowerCase(Locale.ROOT).contains(wanted);
  }

  /// @param judged whether to say what is wrong with each act
  MacroPage edit(SignedIn by, Macro macro, boolean judged, Optional<Refusal> refused) {
    Map<Integer, ActError> flaws = judged ? acts.flaws(macro.acts(), ActKind.Use.MACRO) : Map.of();
    return new MacroPage(
        macro,
        acts.editor(macro.acts(), ActKind.Use.MACRO, flaws, by.locale()),
        agents.teams(),
        macros.list(by).stream().map(Macro::folder).filter(f -> !f.isEmpty()).distinct().toList(),
        templating.names(),
        macro.wordings().values().stream()
            .flatMap(html -> templating.unknown(html).stream())
            .distinct()
            .toList(),
        by.may(Permission.MANAGE_MACROS),
        macros.mayChange(by, macro),
        refused.map(
            r -> messages.text(by.locale(), "error." + r.code().code(), r.args().toArray())));
  }
}
