package dev.steward.ticket.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A search as people and programs write it: words, `"phrases"`, `-exclusion` and conditions such
/// as `status<solved`, `tag:vip`, `-tag:spam`, `created>2026-01-01`, `from:li@example.com`.
///
/// A condition with a name nobody knows is taken as words.
///
/// @param kind `ticket`, `user`, or empty for both
/// @param texts words, as they were parted by spaces
/// @param without what must not be there
public record TicketQuery(
    String kind,
    List<Condition> conditions,
    List<String> texts,
    List<String> phrases,
    List<String> without) {
  private static final Pattern PIECE =
      Pattern.compile(
          "(-?)([\\p{L}_]{2,30})(:|：|<=|>=|<|>)(\"[^\"]*\"|“[^”]*”|[^\\s\"]+)|(-?)(?:\"([^\"]*)\"|“([^”]*)”)|(\\S+)");
  private static final int MANY = 30;

  /// One condition.
  ///
  /// @param operator one of `:`, `<`, `>`, `<=`, `>=`
  /// @param excluded whether the condition is turned round
  public record Condition(String field, String operator, String value, boolean excluded) {}

  /// Takes the text apart; any text is a query.
  public static TicketQuery of(String text) {
    var parted = new Parted();
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      parted.take(piece);
    }
    return new TicketQuery(
        parted.kind,
        List.copyOf(parted.conditions),
        parted.texts.stream().limit(MANY).toList(),
        parted.phrases.stream().limit(MANY).toList(),
        parted.without.stream().limit(MANY).toList());
  }

  /// Whether it looks for words.
  public boolean hasWords() {
    return !texts.isEmpty() || !phrases.isEmpty();
  }

  /// The words as they would be written without anything else.
  public String words() {
    return String.join(" ", texts);
  }

  private static final class Parted {
    private String kind = "";
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> without = new ArrayList<>();

    void take(Matcher piece) {
      String field = piece.group(2) == null ? "" : piece.group(2).toLowerCase(Locale.ROOT);
      if (piece.group(8) != null) {
        word(piece.group(8));
      } else if (field.isEmpty()) {
        String quoted = piece.group(6) == null ? piece.group(7) : piece.group(6);
        if (!quoted.isBlank()) {
          (piece.group(5).isEmpty() ? phrases : without).add(quoted.strip());
        }
      } else if (field.equals("type")) {
        kind = piece.group(4);
      } else {
        condition(field, piece);
      }
    }

    private void condition(String field, Matcher piece) {
      String value = piece.group(4).replaceAll("[\"“”]", "");
      Operator.canonical(field)
          .ifPresentOrElse(
              name ->
                  conditions.add(
                      new Condition(
                          name,
                          piece.group(3).replace('：', ':'),
                          value,
                          !piece.group(1).isEmpty())),
              () -> word(piece.group()));
    }

    private void word(String word) {
      boolean excluded =
          word.length() > 1
              && word.startsWith("-")
              && Character.isLetterOrDigit(word.codePointAt(1));
      if (excluded) {
        without.add(word.substring(1));
      } else {
        texts.add(word);
      }
    }
  }
}
