package dev.steward.ticket.acting;

import dev.steward.ticket.Ticket;
import dev.steward.ticket.replying.DeskAnswers;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Writes to the requester in the name of the desk. For rules only: people answer in their own
/// name, and macros have a text for that. Of variables it knows the ticket's number, since all
/// others may hold what a stranger wrote.
@Component
class AnswerAct implements ActKind {
  private static final int LONGEST = 4_000;
  private static final String NUMBER = "{{ticket.id}}";

  private final DeskAnswers answers;

  AnswerAct(DeskAnswers answers) {
    this.answers = answers;
  }

  @Override
  public String code() {
    return "answer";
  }

  @Override
  public Input input() {
    return Input.TEXT;
  }

  @Override
  public Set<Use> uses() {
    return EnumSet.of(Use.RULE);
  }

  @Override
  public Optional<ActError> flaw(List<String> values) {
    return Values.required(values).or(() -> flaw(values.getFirst()));
  }

  @Override
  public Effect apply(Ticket locked, List<String> values, Doer by) {
    String text = values.getFirst().replace(NUMBER, "#" + locked.id().value());
    return answers.say(locked, text, by.actor()) ? Effect.FOR_GOOD : Effect.NONE;
  }

  private static Optional<ActError> flaw(String text) {
    if (text.length() > LONGEST) {
      return Optional.of(ActError.TOO_LONG);
    }
    return text.replace(NUMBER, "").contains("{{")
        ? Optional.of(ActError.BAD_VARIABLE)
        : Optional.empty();
  }
}
