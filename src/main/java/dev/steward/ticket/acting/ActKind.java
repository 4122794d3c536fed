package dev.steward.ticket.acting;

import dev.steward.staff.Permission;
import dev.steward.ticket.Ticket;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A port: one kind of act. A bean of any module; safe for threads.
///
/// Texts: `act.<code>` names it in the editor ("Set the status"), `act.<code>.said` says it with
/// its value ("Set the status to {0}").
public interface ActKind {

  /// Stable for ever: stored macros and rules name it. Lower case with dashes.
  String code();

  /// How its values are entered.
  Input input();

  /// What can be chosen, in the reader's language, where it is a choice.
  default List<Choice> choices(Locale locale) {
    return List.of();
  }

  /// Where it may be used; everywhere, unless it says otherwise.
  default Set<Use> uses() {
    return EnumSet.allOf(Use.class);
  }

  /// What a person needs to do it.
  default Permission permission() {
    return Permission.WORK_TICKETS;
  }

  /// Whether it moves money or opens an account, so that a second person decides and no rule may do
  /// it.
  default boolean isRisky(List<String> values) {
    return false;
  }

  /// What is wrong with the values now, such as a team that was removed since.
  Optional<ActError> flaw(List<String> values);

  /// Does it, in the caller's transaction, through the slice that owns what changes.
  ///
  /// @param locked the ticket as it is, its row locked by this transaction, not closed
  /// @param values without flaw
  Effect apply(Ticket locked, List<String> values, Doer by);

  /// How values are entered.
  enum Input {
    /// Nothing to enter.
    NONE,
    /// One of [#choices].
    CHOICE,
    /// Words separated by white space or commas; each a value.
    WORDS,
    /// One line.
    LINE,
    /// Several lines of plain text.
    TEXT
  }

  /// Where acts are used.
  enum Use {
    MACRO,
    RULE,
    BULK
  }

  /// One thing to choose.
  ///
  /// @param label in the reader's language
  record Choice(String value, String label) {}
}
