package dev.steward.ticket.acting;

import dev.steward.platform.web.Messages;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.editing.RequestTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sets the request type, or clears it (`none`).
@Component
class RequestTypeAct implements ChosenAct {
  private static final String NONE = "none";

  private final Editing editing;
  private final Messages messages;

  RequestTypeAct(Editing editing, Messages messages) {
    this.editing = editing;
    this.messages = messages;
  }

  @Override
  public String code() {
    return "request-type";
  }

  @Override
  public List<Choice> choices(Locale locale) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(NONE, messages.text(locale, "ticket.request-type.none")));
    for (String type : RequestTypes.all()) {
      choices.add(new Choice(type, messages.text(locale, "request-type." + type)));
    }
    return choices;
  }

  @Override
  public boolean isKnown(String value) {
    return value.equals(NONE) || RequestTypes.isKnown(value);
  }

  @Override
  public Effect apply(Ticket locked, List<String> values, Doer by) {
    Optional<String> to = Optional.of(values.getFirst()).filter(RequestTypes::isKnown);
    if (locked.requestType().equals(to)) {
      return Effect.NONE;
    }
    editing.classify(locked, to, by.actor());
    return Effect.undoneBy(code(), locked.requestType().orElse(NONE));
  }
}
