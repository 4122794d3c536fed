package dev.steward.ticket.listing;

import dev.steward.platform.web.Ui;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A port: what another module has to say in the rows of lists, such as a clock or who looks at a
/// ticket. A bean; marks of all beans stand in bean order (`@Order`).
public interface ListMark {
  /// The words of clocks in rows, which are short.
  SpanWords SPANS =
      new SpanWords(
          "list.due.left",
          "list.due.late",
          "list.span.seconds",
          "list.span.minutes",
          "list.span.hours",
          "list.span.days");

  /// The marks of the tickets of one page; at most one query. Tickets without a mark are left out.
  Map<TicketId, Mark> marks(SignedIn viewer, List<Ticket> tickets);

  /// A mark in a row.
  sealed interface Mark {}

  /// A clock that runs towards a moment and past it; the browser keeps it running.
  ///
  /// @param warnAt from when it says that it will be late soon
  /// @param label message key of what is due
  record Due(Instant at, Optional<Instant> warnAt, Tone tone, String label) implements Mark {
    /// What is left of it, or how late it is, in words.
    public String text(Ui ui) {
      return SPANS.text(ui, Duration.between(ui.now(), at));
    }
  }

  /// Until when something is so.
  ///
  /// @param icon name in the icon sprite
  /// @param label message key of what is so
  record Until(Instant at, String icon, String label) implements Mark {}

  /// A short word with an icon.
  ///
  /// @param icon name in the icon sprite
  /// @param key message key
  record Badge(String icon, Tone tone, String key, List<Object> args) implements Mark {}

  /// People, as small faces.
  ///
  /// @param label message key of what they do, with their names as its argument
  record Faces(List<String> names, String label) implements Mark {}

  /// How loud a mark is.
  enum Tone {
    /// Nothing to worry about.
    QUIET,
    /// Soon.
    WAITING,
    /// Too late, or dangerous.
    DANGER
  }
}
