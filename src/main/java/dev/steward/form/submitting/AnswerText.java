package dev.steward.form.submitting;

import dev.steward.form.Answers;
import dev.steward.form.Field;
import dev.steward.form.FieldKind;
import dev.steward.form.FormDefinition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Answers in words.
final class AnswerText {
  private static final int LONGEST_SUBJECT = 80;

  private AnswerText() {}

  /// The whole form as plain text, a line for each short answer and a paragraph for each long one.
  static String whole(FormDefinition form, Answers answers, Locale language) {
    String lines =
        form.fields()
            .filter(field -> answers.has(field.key()) && form.asks(field, answers))
            .map(field -> line(field, answers.of(field.key()), language))
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? form.title().in(language) : lines;
  }

  private static String line(Field field, List<String> answer, Locale language) {
    String said = said(field, answer, language);
    boolean paragraph = field.kind() == FieldKind.LONG_TEXT || field.kind() == FieldKind.STEPS;
    return field.label().in(language) + (paragraph ? "\n" + said + "\n" : ": " + said);
  }

  /// One answer.
  static String said(Field field, List<String> answer, Locale language) {
    return switch (field.kind()) {
      case CHOICE -> choice(field, answer.getFirst(), language);
      case AMOUNT -> String.join(" ", answer);
      case MOMENT ->
          answer.getFirst().replace('T', ' ')
              + (answer.size() > 1 ? " (" + answer.get(1) + ")" : "");
      case STEPS -> numbered(answer);
      default -> answer.getFirst();
    };
  }

  /// What the ticket is called: its type, and what tells it from others.
  static String subject(FormDefinition form, Answers answers, Locale language) {
    String amount = answers.has("amount") ? String.join(" ", answers.of("amount")) : "";
    String subject = form.title().in(language) + (amount.isEmpty() ? "" : " · " + amount);
    return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
  }

  private static String choice(Field field, String value, Locale language) {
    return field.options().stream()
        .filter(option -> option.value().equals(value))
        .map(option -> option.label().in(language))
        .findFirst()
        .orElse(value);
  }

  private static String numbered(List<String> steps) {
    var text = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      text.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(steps.get(i));
    }
    return text.toString();
  }
}
