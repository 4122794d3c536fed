package dev.steward.ticket.listing;

import dev.steward.ticket.Ticket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the rows of a list are gathered under; the message `view.group.<code>` names it.
public enum Grouping {
  /// One list.
  NONE("0"),
  /// By status, in the order of the road.
  STATUS(
      "(case t.status when 'new' then 0 when 'open' then 1 when 'pending' then 2 when 'hold' then 3 when 'solved' then 4 else 5 end)"),
  /// By priority, the most urgent first.
  PRIORITY(
      "(case t.priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end)"),
  /// By who has them; nobody's first.
  ASSIGNEE("coalesce(t.assignee_id, 0)"),
  /// By team; those without first.
  TEAM("coalesce(t.team_id, 0)"),
  /// By request type; those without first.
  REQUEST_TYPE("coalesce(t.request_type, '')"),
  /// By language; the unknown first.
  LANGUAGE("coalesce(t.language, '')"),
  /// By channel.
  CHANNEL("t.channel");

  private final String expression;

  Grouping(String expression) {
    this.expression = expression;
  }

  /// SQL of type text on the alias `t`, in the order of the groups.
  String expression() {
    return switch (this) {
      case ASSIGNEE, TEAM -> "lpad(cast(%s as text), 20, '0')".formatted(expression);
      default -> "cast(%s as text)".formatted(expression);
    };
  }

  /// What a ticket's group is called: a code, a number, or nothing.
  String value(Ticket ticket) {
    return switch (this) {
      case NONE -> "";
      case STATUS -> ticket.status().code();
      case PRIORITY -> ticket.priority().code();
      case ASSIGNEE -> ticket.assignee().map(a -> String.valueOf(a.value())).orElse("");
      case TEAM -> ticket.team().map(t -> String.valueOf(t.value())).orElse("");
      case REQUEST_TYPE -> ticket.requestType().orElse("");
      case LANGUAGE -> ticket.language().orElse("");
      case CHANNEL -> ticket.channel().code();
    };
  }

  /// The name in rows and forms: lower case with dashes; empty for [#NONE].
  public String code() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The grouping of a code.
  public static Optional<Grouping> find(String code) {
    return Arrays.stream(values()).filter(g -> g.code().equals(code)).findFirst();
  }

  /// All of them.
  public static List<Grouping> all() {
    return List.of(values());
  }
}
