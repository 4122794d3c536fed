package dev.steward.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Every key that does something at the desk: the one list behind the help (`?`). A test holds the
/// templates to it: a key that is not here is no key of the desk.
public enum Shortcut {
  /// The field of the search.
  SEARCH(Scope.EVERYWHERE, "/"),
  /// The palette.
  PALETTE(Scope.EVERYWHERE, "Ctrl k"),
  /// The list of keys.
  HELP(Scope.EVERYWHERE, "?"),
  /// The reader's own tickets.
  HOME(Scope.EVERYWHERE, "g"),
  /// Up to the list.
  BACK(Scope.EVERYWHERE, "u"),
  /// Out of a field or a dialog.
  CLOSE(Scope.EVERYWHERE, "Esc"),
  /// Down.
  NEXT(Scope.LIST, "j"),
  /// Up.
  PREVIOUS(Scope.LIST, "k"),
  /// Into the ticket.
  OPEN(Scope.LIST, "Enter"),
  /// Chosen or not.
  CHOOSE(Scope.LIST, "x"),
  /// All between.
  CHOOSE_BETWEEN(Scope.LIST, "X"),
  /// Narrow the list.
  FILTER(Scope.LIST, "f"),
  /// One ticket after the other.
  PLAY(Scope.LIST, "p"),
  /// The page before.
  PAGE_BACK(Scope.LIST, "["),
  /// The page after.
  PAGE_ON(Scope.LIST, "]"),
  /// The ticket before, in play.
  PLAY_BACK(Scope.LIST, ","),
  /// The ticket after, in play.
  PLAY_ON(Scope.LIST, "."),
  /// Down in the conversation.
  NEXT_MESSAGE(Scope.TICKET, "j"),
  /// Up in the conversation.
  PREVIOUS_MESSAGE(Scope.TICKET, "k"),
  /// The list beside, down.
  NEXT_ROW(Scope.TICKET, "J"),
  /// The list beside, up.
  PREVIOUS_ROW(Scope.TICKET, "K"),
  /// To the customer.
  REPLY(Scope.TICKET, "r"),
  /// To colleagues.
  NOTE(Scope.TICKET, "n"),
  /// The same; `i` as in other desks.
  INTERNAL(Scope.TICKET, "i"),
  /// Done.
  SOLVE(Scope.TICKET, "e"),
  /// Hear of it.
  FOLLOW(Scope.TICKET, "f"),
  /// Where it stands.
  STATUS(Scope.TICKET, "s"),
  /// Who has it.
  ASSIGNEE(Scope.TICKET, "a"),
  /// Which team has it.
  TEAM(Scope.TICKET, "T"),
  /// How urgent it is.
  PRIORITY(Scope.TICKET, "p"),
  /// What it is about.
  TYPE(Scope.TICKET, "y"),
  /// Its tags.
  TAGS(Scope.TICKET, "t"),
  /// Choose a macro.
  MACROS(Scope.TICKET, "m"),
  /// Put an article into the reply.
  ARTICLE(Scope.TICKET, "Ctrl /"),
  /// Come back to it later.
  SNOOZE(Scope.TICKET, "z"),
  /// Tie it to another.
  LINK(Scope.TICKET, "l"),
  /// A macro that has this digit.
  MACRO(Scope.TICKET, "1 … 9"),
  /// Send what was written.
  SEND(Scope.TICKET, "Ctrl Enter");

  private final Scope scope;
  private final String keys;

  Shortcut(Scope scope, String keys) {
    this.scope = scope;
    this.keys = keys;
  }

  /// Where a key works.
  public enum Scope {
    /// On every page.
    EVERYWHERE,
    /// In lists.
    LIST,
    /// On the page of a ticket.
    TICKET;

    /// Message key of its heading.
    public String label() {
      return "shortcut.scope." + name().toLowerCase(Locale.ROOT);
    }

    /// What works there.
    public List<Shortcut> shortcuts() {
      return Arrays.stream(Shortcut.values()).filter(each -> each.scope == this).toList();
    }
  }

  /// The keys to press, one after the other as they are written on them.
  public List<String> keys() {
    return List.of(keys.split(" ", -1));
  }

  /// Message key of what it does.
  public String label() {
    return "shortcut." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
