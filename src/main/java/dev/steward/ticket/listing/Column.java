package dev.steward.ticket.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a list can show of each ticket; the message `view.column.<code>` names it.
public enum Column {
  /// Where it stands.
  STATUS,
  /// The number people say.
  NUMBER,
  /// Who asks.
  REQUESTER,
  /// The subject and the last words; always there.
  SUBJECT,
  /// Tags, warnings, and a priority that is not the usual one.
  TAGS,
  /// The priority in a column of its own.
  PRIORITY,
  /// What it is about.
  REQUEST_TYPE,
  /// The team.
  TEAM,
  /// The customer's language.
  LANGUAGE,
  /// Where it came from.
  CHANNEL,
  /// How long the customer has been waiting.
  WAITING,
  /// Clocks and whatever else other modules have to say.
  MARKS,
  /// When it came.
  CREATED,
  /// When it changed.
  UPDATED,
  /// When it was solved.
  SOLVED,
  /// Who has it.
  ASSIGNEE;

  /// What there is room for beside a ticket.
  public static final List<Column> BESIDE =
      List.of(STATUS, REQUESTER, SUBJECT, MARKS, WAITING, UPDATED, ASSIGNEE);

  /// What a view shows where nobody chose.
  public static final List<Column> USUAL =
      List.of(STATUS, REQUESTER, SUBJECT, TAGS, MARKS, CHANNEL, WAITING, UPDATED, ASSIGNEE);

  /// The name in rows and forms: lower case with dashes.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The column of a code.
  public static Optional<Column> find(String code) {
    return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
  }

  /// The order of lists that a click on this column's head gives, where it gives one.
  public Optional<Sort> sort() {
    return switch (this) {
      case NUMBER, CREATED -> Optional.of(Sort.NUMBER);
      case PRIORITY -> Optional.of(Sort.PRIORITY);
      case WAITING -> Optional.of(Sort.WAITING);
      case MARKS -> Optional.of(Sort.DUE);
      case UPDATED -> Optional.of(Sort.UPDATED);
      case SOLVED -> Optional.of(Sort.SOLVED);
      default -> Optional.empty();
    };
  }
}
