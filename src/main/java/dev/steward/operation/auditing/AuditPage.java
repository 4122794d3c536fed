package dev.steward.operation.auditing;

import dev.steward.audit.Actor;
import dev.steward.audit.sealing.AuditLog.Shown;
import dev.steward.audit.sealing.AuditLog.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page of the audit log.
///
/// @param people names of agents and programs by number
/// @param state how the log is sealed; absent before anything was
/// @param older address of the next page, where there is one
public record AuditPage(
    AuditSearch form,
    List<Shown> entries,
    Map<Long, String> people,
    Optional<State> state,
    Optional<String> older) {

  /// Who acted, where it is somebody with a name at this desk.
  public Optional<String> name(Actor actor) {
    boolean named = actor.kind() == Actor.Kind.AGENT || actor.kind() == Actor.Kind.PROGRAM;
    return named && actor.id().isPresent()
        ? Optional.ofNullable(people.get(actor.id().getAsLong()))
        : Optional.empty();
  }
}
