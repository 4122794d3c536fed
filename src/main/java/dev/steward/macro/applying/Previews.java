package dev.steward.macro.applying;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.acting.ActError;
import dev.steward.ticket.acting.Acts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts what a macro would do into words.
@Component
class Previews {
  private final Acts acts;
  private final Messages messages;

  Previews(Acts acts, Messages messages) {
    this.acts = acts;
    this.messages = messages;
  }

  PreviewPage of(Plan plan, SignedIn by, Optional<Refusal> refused) {
    return new PreviewPage(
        plan, steps(plan, by.locale()), refused.map(r -> sentence(r, by)), false);
  }

  private List<PreviewPage.Step> steps(Plan plan, Locale locale) {
    var steps = new ArrayList<PreviewPage.Step>();
    for (Act act : plan.macro().acts()) {
      Optional<ActError> flaw = Optional.ofNullable(plan.flaws().get(steps.size()));
      steps.add(
          new PreviewPage.Step(
              acts.words(act, locale),
              flaw.map(error -> acts.problem(act, error, locale)).orElse("")));
    }
    return steps;
  }

  private String sentence(Refusal refused, SignedIn by) {
    return messages.text(by.locale(), "error." + refused.code().code(), refused.args().toArray());
  }
}
