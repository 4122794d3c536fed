package dev.steward.ticket.searching;

import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.VisibleCondition;
import dev.steward.ticket.searching.TicketQuery.Condition;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns conditions into SQL. Values are always bound, never written into the statement.
final class TicketConditions {
  private static final Set<String> KNOWN =
      Set.of(
          "status",
          "priority",
          "tags",
          "created",
          "updated",
          "requester",
          "assignee",
          "group",
          "subject",
          "external_id",
          "channel",
          "via");

  private final Names names;
  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> params = new LinkedHashMap<>();

  /// Conditions on what a person may see.
  TicketConditions(Names names, VisibleCondition visible) {
    this.names = names;
    clauses.add(visible.sql());
    params.putAll(visible.params());
  }

  /// Numbers behind names; -1, which nobody has, where there is none.
  interface Names {
    long customer(String address);

    long agent(String address);

    long team(String name);
  }

  static boolean isKnown(String field) {
    return KNOWN.contains(field);
  }

  String sql() {
    return String.join(" and ", clauses);
  }

  Map<String, Object> params() {
    return params;
  }

  void add(Condition condition) {
    String clause =
        switch (condition.field()) {
          case "status" -> among("t.status", statuses(condition));
          case "priority" -> among("t.priority", priorities(condition));
          case "tags" -> "t.tags && " + bind(condition.value().split(","));
          case "created" -> instant("t.created_at", condition);
          case "updated" -> instant("t.updated_at", condition);
          case "requester" -> requester(condition.value());
          case "assignee" -> assignee(condition.value());
          case "group" -> "t.team_id = " + bind(names.team(condition.value()));
          case "subject" -> "t.subject ilike " + bind("%" + literal(condition.value()) + "%");
          case "external_id" -> "t.external_id = " + bind(condition.value());
          default -> "t.channel = " + bind(condition.value());
        };
    clauses.add(
        condition.excluded() ? "not coalesce((" + clause + "), false)" : "(" + clause + ")");
  }

  void addWords(List<String> words) {
    if (!words.isEmpty()) {
      clauses.add(
          "t.id in (select ticket_id from ticket_search where words @@ cast("
              + bind(SearchRepository.tsquery(words))
              + " as tsquery) limit 5000)");
    }
  }

  private String bind(Object value) {
    String name = "p" + params.size();
    params.put(name, value);
    return ":" + name;
  }

  private String among(String column, Stream<String> codes) {
    return column + " = any(" + bind(codes.toArray(String[]::new)) + ")";
  }

  private static Stream<String> statuses(Condition condition) {
    return ordered(Arrays.stream(Status.values()).map(Status::code).toList(), condition);
  }

  private static Stream<String> priorities(Condition condition) {
    return ordered(Arrays.stream(Priority.values()).map(Priority::code).toList(), condition);
  }

  private static Stream<String> ordered(List<String> all, Condition condition) {
    int at = all.indexOf(condition.value().replace("onhold", "hold"));
    return all.stream()
        .filter(code -> {
          int here = all.indexOf(code);
          return switch (condition.operator()) {
            case "<" -> here < at;
            case ">" -> at >= 0 && here > at;
            case "<=" -> here <= at;
            case ">=" -> at >= 0 && here >= at;
            default -> here == at;
          };
        });
  }

  private String instant(String column, Condition condition) {
    Instant from = instant(condition.value());
    boolean day = condition.value().length() == 10;
    return condition.operator().equals(":")
        ? "%s >= %s and %s < %s"
            .formatted(
                column,
                bind(Timestamp.from(from)),
                column,
                bind(Timestamp.from(day ? from.plusSeconds(86_400) : from.plusSeconds(1))))
        : column + " " + condition.operator() + " " + bind(Timestamp.from(from));
  }

  /// A day or an instant; the beginning of time for anything else, so that the condition says
  /// nothing wrong.
  private static Instant instant(String value) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(value);
    } catch (DateTimeParseException _) {
      return Instant.EPOCH;
    }
  }

  private String requester(String value) {
    boolean number = value.chars().allMatch(Character::isDigit);
    return "t.customer_id = " + bind(number ? number(value) : names.customer(value));
  }

  private String assignee(String value) {
    if (value.equals("none")) {
      return "t.assignee_id is null";
    }
    boolean number = value.chars().allMatch(Character::isDigit);
    return "t.assignee_id = " + bind(number ? number(value) : names.agent(value));
  }

  private static long number(String digits) {
    return digits.length() > 18 ? -1 : Long.parseLong(digits);
  }

  private static String literal(String words) {
    return words
        .chars()
        .mapToObj(
            c -> c == '%' || c == '_' || c == '\\' ? "\\" + (char) c : String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
