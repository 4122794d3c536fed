package dev.steward.ticket.acting;

import dev.steward.ticket.Ticket;
import dev.steward.ticket.replying.Noting;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Adds an internal note. It stays: notes are not taken back.
@Component
class NoteAct implements ActKind {
  private static final int LONGEST = 10_000;

  private final Noting noting;

  NoteAct(Noting noting) {
    this.noting = noting;
  }

  @Override
  public String code() {
    return "note";
  }

  @Override
  public Input input() {
    return Input.TEXT;
  }

  @Override
  public Optional<ActError> flaw(List<String> values) {
    return Values.required(values)
        .or(() ->
            values.getFirst().length() > LONGEST
                ? Optional.of(ActError.TOO_LONG)
                : Optional.empty());
  }

  @Override
  public Effect apply(Ticket locked, List<String> values, Doer by) {
    noting.note(locked, values.getFirst(), by.actor());
    return Effect.FOR_GOOD;
  }
}
