package dev.steward.ticket.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A search as programs write it: words, `"phrases"` and conditions such as `status<solved`,
/// `tags:vip`, `-tags:spam`, `created>2026-01-01`, `requester:li@example.com`.
///
/// A condition with a name nobody knows is taken as words.
///
/// @param kind `ticket`, `user`, or empty for both
public record TicketQuery(String kind, List<Condition> conditions, List<String> words) {
  private static final Pattern PIECE =
      Pattern.compile("(-?)([a-z_]{2,30})(:|<=|>=|<|>)(\"[^\"]*\"|\\S+)|\"([^\"]*)\"|(\\S+)");

  /// One condition.
  ///
  /// @param operator one of `:`, `<`, `>`, `<=`, `>=`
  /// @param excluded whether the condition is turned round
  public record Condition(String field, String operator, String value, boolean excluded) {}

  /// Takes the text apart; any text is a query.
  public static TicketQuery of(String text) {
    String kind = "";
    List<Condition> conditions = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      String field = piece.group(2);
      if (field == null) {
        words.addAll(SearchWords.ofQuery(piece.group(5) == null ? piece.group(6) : piece.group(5)));
      } else if (field.equals("type")) {
        kind = piece.group(4);
      } else if (TicketConditions.isKnown(field)) {
        conditions.add(
            new Condition(
                field,
                piece.group(3),
                piece.group(4).replace("\"", ""),
                !piece.group(1).isEmpty()));
      } else {
        words.addAll(SearchWords.ofQuery(piece.group()));
      }
    }
    return new TicketQuery(kind, List.copyOf(conditions), List.copyOf(words));
  }
}
