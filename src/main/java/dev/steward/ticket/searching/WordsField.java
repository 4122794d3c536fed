package dev.steward.ticket.searching;

import dev.steward.ticket.condition.Bindings;
import dev.steward.ticket.condition.Choice;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Facts;
import dev.steward.ticket.condition.Field;
import dev.steward.ticket.condition.Input;
import dev.steward.ticket.condition.Operator;
import dev.steward.ticket.condition.Standpoint;
import dev.steward.ticket.condition.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Words that were said in a ticket, as the search box finds them. Several values are alternatives;
/// the words of one must all be there.
@Component
@Order(105)
class WordsField implements Field {
  private final JdbcClient db;

  WordsField(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String code() {
    return "words";
  }

  @Override
  public List<Operator> operators() {
    return List.of(Operator.CONTAINS, Operator.CONTAINS_NOT);
  }

  @Override
  public Input input(Operator operator) {
    return Input.WORDS;
  }

  @Override
  public List<Choice> choices(Words words) {
    return List.of();
  }

  /// Asks the index: what was said is not among the facts.
  @Override
  public boolean holds(Condition condition, Facts facts, Standpoint standpoint) {
    boolean found =
        db.sql(
                "select exists (select from ticket_search where ticket_id = ? and words @@ ?::tsquery)")
            .params(facts.ticket().id().value(), query(condition))
            .query(Boolean.class)
            .single();
    return found != (condition.operator() == Operator.CONTAINS_NOT);
  }

  @Override
  public String sql(Condition condition, Standpoint standpoint, Bindings bindings) {
    String found =
        "exists (select from ticket_search s where s.ticket_id = t.id and s.words @@ cast(%s as tsquery))"
            .formatted(bindings.bind(query(condition)));
    return condition.operator() == Operator.CONTAINS_NOT ? "not " + found : found;
  }

  private static String query(Condition condition) {
    return condition.values().stream()
        .map(SearchWords::ofQuery)
        .filter(words -> !words.isEmpty())
        .map(words -> "(" + SearchRepository.tsquery(words) + ")")
        .collect(Collectors.joining(" | "));
  }

  @Override
  public Optional<String> flaw(Condition condition) {
    return condition.values().stream().allMatch(value -> SearchWords.ofQuery(value).isEmpty())
        ? Optional.of("condition.flaw.write")
        : Optional.empty();
  }
}
