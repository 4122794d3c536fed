package dev.steward.ticket.acting;

import dev.steward.ticket.Ticket;
import dev.steward.ticket.editing.Editing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds, removes or replaces tags. Those that programs take as leave to move money or open an
/// account ([Editing#isGrave]) are risky.
final class TagsAct implements ActKind {
  private static final String SET = "tags-set";

  private final String code;
  private final Change change;
  private final Editing editing;

  TagsAct(String code, Change change, Editing editing) {
    this.code = code;
    this.change = change;
    this.editing = editing;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Input input() {
    return Input.WORDS;
  }

  @Override
  public Optional<ActError> flaw(List<String> values) {
    boolean mayBeEmpty = code.equals(SET);
    return (mayBeEmpty ? Optional.<ActError>empty() : Values.required(values))
        .or(() ->
            values.stream().allMatch(Editing::isTag)
                ? Optional.empty()
                : Optional.of(ActError.BAD_TAG));
  }

  @Override
  public boolean isRisky(List<String> values) {
    return values.stream().map(Editing::folded).anyMatch(Editing::isGrave);
  }

  @Override
  public Effect apply(Ticket locked, List<String> values, Doer by) {
    List<String> folded = values.stream().map(Editing::folded).distinct().toList();
    var tags = new ArrayList<>(locked.tags());
    change.of(tags, folded);
    List<String> to = tags.stream().distinct().sorted().toList();
    if (to.equals(locked.tags())) {
      return Effect.NONE;
    }
    editing.tag(locked, to, by.actor());
    return undo(locked.tags(), to);
  }

  /// Names only what changed where it can, so that what others do to the tags meanwhile stays.
  private static Effect undo(List<String> before, List<String> after) {
    String[] added = after.stream().filter(tag -> !before.contains(tag)).toArray(String[]::new);
    String[] gone = before.stream().filter(tag -> !after.contains(tag)).toArray(String[]::new);
    if (gone.length == 0) {
      return Effect.undoneBy("tags-remove", added);
    }
    return added.length == 0
        ? Effect.undoneBy("tags-add", gone)
        : Effect.undoneBy(SET, before.toArray(String[]::new));
  }

  /// What happens to the tags there are.
  @FunctionalInterface
  interface Change {
    void of(List<String> tags, List<String> values);
  }
}
