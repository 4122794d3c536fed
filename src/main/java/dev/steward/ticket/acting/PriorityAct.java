package dev.steward.ticket.acting;

import dev.steward.platform.web.Messages;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.editing.Editing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Sets the priority.
@Component
class PriorityAct implements ChosenAct {
  private final Editing editing;
  private final Messages messages;

  PriorityAct(Editing editing, Messages messages) {
    this.editing = editing;
    this.messages = messages;
  }

  @Override
  public String code() {
    return "priority";
  }

  @Override
  public List<Choice> choices(Locale locale) {
    return Arrays.stream(Priority.values())
        .map(Priority::code)
        .map(code -> new Choice(code, messages.text(locale, "ticket.priority." + code)))
        .toList();
  }

  @Override
  public boolean isKnown(String value) {
    return Priority.find(value).isPresent();
  }

  @Override
  public Effect apply(Ticket locked, List<String> values, Doer by) {
    Priority to = Priority.find(values.getFirst()).orElseThrow();
    if (locked.priority() == to) {
      return Effect.NONE;
    }
    editing.prioritise(locked, to, by.actor());
    return Effect.undoneBy(code(), locked.priority().code());
  }
}
