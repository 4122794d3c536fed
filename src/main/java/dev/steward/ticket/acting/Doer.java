package dev.steward.ticket.acting;

import dev.steward.audit.Actor;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import java.util.Optional;

/// Who does an act: a person, with what they may do, or the desk itself on behalf of a rule.
///
/// @param person empty for the desk itself
public record Doer(Actor actor, Optional<SignedIn> person) {

  /// A person or a program, who may do what their role allows.
  public static Doer of(SignedIn person) {
    return new Doer(person.actor(), Optional.of(person));
  }

  /// The desk itself, which may do everything that is not risky.
  public static Doer desk(Actor actor) {
    return new Doer(actor, Optional.empty());
  }

  /// The person's number.
  public Optional<AgentId> agent() {
    return person.map(SignedIn::agentId);
  }

  boolean mayDo(ActKind kind, Act act) {
    return person
        .map(who -> who.may(kind.permission()))
        .orElseGet(() -> kind.uses().contains(ActKind.Use.RULE) && !kind.isRisky(act.values()));
  }
}
