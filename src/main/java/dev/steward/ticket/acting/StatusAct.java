package dev.steward.ticket.acting;

import dev.steward.platform.web.Messages;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.solving.Solving;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Moves the ticket to a status. Closing it is for good.
@Component
class StatusAct implements ChosenAct {
  private final Solving solving;
  private final Messages messages;

  StatusAct(Solving solving, Messages messages) {
    this.solving = solving;
    this.messages = messages;
  }

  @Override
  public String code() {
    return "status";
  }

  @Override
  public List<Choice> choices(Locale locale) {
    return Arrays.stream(Status.values())
        .filter(status -> status != Status.NEW)
        .map(Status::code)
        .map(code -> new Choice(code, messages.text(locale, "ticket.status." + code)))
        .toList();
  }

  @Override
  public boolean isKnown(String value) {
    return Status.find(value).filter(status -> status != Status.NEW).isPresent();
  }

  @Override
  public Effect apply(Ticket locked, List<String> values, Doer by) {
    Status to = Status.find(values.getFirst()).orElseThrow();
    if (locked.status() == to) {
      return Effect.NONE;
    }
    solving.move(locked, to, by.actor());
    return to == Status.CLOSED || locked.status() == Status.NEW
        ? Effect.FOR_GOOD
        : Effect.undoneBy(code(), locked.status().code());
  }
}
