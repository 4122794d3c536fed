package dev.steward.ticket.acting;

import dev.steward.audit.Actor;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import java.util.Optional;

/// Who does an act: a person, with what they may do, or the desk itself on behalf of a rule.
///
/// @param person empty for the desk itself
/// @param agreed whether a second person has agreed to what is risky
public record Doer(Actor actor, Optional<SignedIn> person, boolean agreed) {

  /// A person or a program, who may do what their role allows.
  public static Doer of(SignedIn person) {
    return new Doer(person.actor(), Optional.of(person), false);
  }

  /// A person who agrees to what another has asked for; nobody else does risky acts.
  public static Doer agreeing(SignedIn person) {
    return new Doer(person.actor(), Optional.of(person), true);
  }

  /// The desk itself, which may do everything that is not risky.
  public static Doer desk(Actor actor) {
    return new Doer(actor, Optional.empty(), false);
  }

  /// The person's number.
  public Optional<AgentId> agent() {
    return person.map(SignedIn::agentId);
  }

  boolean mayDo(ActKind kind, Act act) {
    boolean allowed =
        person
            .map(who -> who.may(kind.permission()))
            .orElseGet(() -> kind.uses().contains(ActKind.Use.RULE));
    return allowed && (agreed || !kind.isRisky(act.values()));
  }
}
