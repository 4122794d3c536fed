package dev.steward.ticket.viewing;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import java.util.Optional;

/// A port: what another slice or module shows on the ticket page. A bean for each thing; they stand
/// in bean order (`@Order`) within their place.
///
/// Asked with every showing of the page, so it costs at most one or two indexed queries.
@FunctionalInterface
public interface TicketCard {

  /// What to show of this ticket to this person, who may see it; empty for nothing.
  Optional<Card> of(Ticket ticket, SignedIn viewer);

  /// Where on the page something stands.
  enum Place {
    /// At the end of the header's line: short marks, such as a clock.
    BAR,
    /// Above the conversation: banners that must be read before answering.
    ABOVE,
    /// In the panel beside the conversation: a section.
    SIDE,
    /// In the line of tools of the reply composer.
    REPLY_TOOLS,
    /// In the line of tools of the note composer.
    NOTE_TOOLS,
    /// Above the text fields of the composer.
    COMPOSER
  }

  /// Something shown.
  ///
  /// @param template below `src/main/jte`, without its ending; declares `@param Ui ui` and `@param
  ///   <Model> page`. A section for [Place#SIDE] is a `section` of class `facts__section`
  /// @param model its page record
  record Card(Place place, String template, Object model) {

    /// A section in the panel beside the conversation.
    public Card(String template, Object model) {
      this(Place.SIDE, template, model);
    }
  }
}
