package dev.steward.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One question of a form.
///
/// @param key stable name in answers: lower-case letters, digits and dashes
/// @param help what to do or where to find it; may be empty
/// @param options of a choice
/// @param shownWhen only asked under this condition
/// @param longest most characters; 0 for what is usual
public record Field(
    String key,
    FieldKind kind,
    Phrase label,
    Phrase help,
    boolean required,
    List<Option> options,
    Optional<Condition> shownWhen,
    int longest) {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final int USUAL = 200;
  private static final int USUAL_LONG = 5_000;

  public Field(
      String key,
      FieldKind kind,
      Phrase label,
      @Nullable Phrase help,
      boolean required,
      @Nullable List<Option> options,
      @Nullable Optional<Condition> shownWhen,
      int longest) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not the key of a field: " + key);
    }
    this.key = key;
    this.kind = kind;
    this.label = label;
    this.help = help == null ? Phrase.NONE : help;
    this.required = required;
    this.options = options == null ? List.of() : List.copyOf(options);
    this.shownWhen = shownWhen == null ? Optional.empty() : shownWhen;
    this.longest = longest;
  }

  /// The most characters one answer may have.
  public int limit() {
    if (longest > 0) {
      return longest;
    }
    return kind == FieldKind.LONG_TEXT || kind == FieldKind.STEPS ? USUAL_LONG : USUAL;
  }

  /// One of the answers to a choice.
  ///
  /// @param value stable, in answers
  public record Option(String value, Phrase label) {}

  /// Asks only when another field has one of these answers.
  public record Condition(String field, List<String> values) {
    public Condition {
      values = List.copyOf(values);
    }

    /// Whether these answers fulfil it.
    public boolean holds(Answers answers) {
      return answers.of(field).stream().anyMatch(values::contains);
    }
  }
}
