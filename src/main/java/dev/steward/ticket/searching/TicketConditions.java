package dev.steward.ticket.searching;

import dev.steward.ticket.VisibleCondition;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns criteria into SQL. Values are always bound, never written into the statement.
final class TicketConditions {
  private static final int MATCHES = 5000;

  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> params = new LinkedHashMap<>();

  /// Conditions on what a person may see.
  TicketConditions(VisibleCondition visible) {
    clauses.add(visible.sql());
    params.putAll(visible.params());
  }

  String sql() {
    return String.join(" and ", clauses);
  }

  Map<String, Object> params() {
    return params;
  }

  void add(Criterion criterion) {
    String clause =
        switch (criterion) {
          case Criterion.OneOf(var subject, var values, var _) -> among(subject, values);
          case Criterion.Within(var subject, var from, var before, var _) ->
              "%s >= %s and %s < %s"
                  .formatted(
                      subject.column,
                      bind(Timestamp.from(from)),
                      subject.column,
                      bind(Timestamp.from(before)));
          case Criterion.Titled(var words, var _) ->
              "t.subject ilike " + bind("%" + literal(words) + "%");
        };
    clauses.add(
        criterion.excluded() ? "not coalesce((" + clause + "), false)" : "(" + clause + ")");
  }

  /// Tickets in which all these words were said.
  void addWords(List<String> words) {
    if (!words.isEmpty()) {
      clauses.add(
          "t.id in (select ticket_id from ticket_search where words @@ cast(%s as tsquery) limit %d)"
              .formatted(bind(SearchRepository.tsquery(words)), MATCHES));
      clauses.add("t.merged_into_id is null");
      clauses.add("not exists (select from ticket_spam s where s.ticket_id = t.id)");
    }
  }

  /// Not those in which all these words were said.
  void addWithout(List<String> words) {
    if (!words.isEmpty()) {
      clauses.add(
          "not exists (select from ticket_search s where s.ticket_id = t.id and s.words @@ cast(%s as tsquery))"
              .formatted(bind(SearchRepository.tsquery(words))));
    }
  }

  private String among(Criterion.Subject subject, Set<String> values) {
    return switch (subject) {
      case TAG -> "t.tags && " + bind(values.toArray(String[]::new));
      case HAS ->
          values.contains("attachment")
              ? "exists (select from attachment a where a.ticket_id = t.id and not a.inline)"
              : "false";
      case IS ->
          values.contains("spam")
              ? "exists (select from ticket_spam s where s.ticket_id = t.id)"
              : "false";
      default -> column(subject, values);
    };
  }

  private String column(Criterion.Subject subject, Set<String> values) {
    List<String> said = values.stream().filter(value -> !value.isEmpty()).toList();
    Object bound =
        subject.number
            ? said.stream().map(Long::valueOf).toArray(Long[]::new)
            : said.toArray(String[]::new);
    String among = subject.column + " = any(" + bind(bound) + ")";
    return values.contains("") ? among + " or " + subject.column + " is null" : among;
  }

  private String bind(Object value) {
    String name = "p" + params.size();
    params.put(name, value);
    return ":" + name;
  }

  private static String literal(String words) {
    return words
        .chars()
        .mapToObj(
            c -> c == '%' || c == '_' || c == '\\' ? "\\" + (char) c : String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
