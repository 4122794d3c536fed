package dev.steward.knowledge.inserting;

import dev.steward.helpcenter.Audience;
import dev.steward.ticket.Ticket;
import java.util.List;
import java.util.Locale;

/// Articles to put into an answer.
///
/// @param words what was asked for; empty for suggestions for this ticket
/// @param locale the customer's language
public record ArticlePick(Ticket ticket, Into into, String words, Locale locale, List<Hit> hits) {

  /// Where it goes.
  public enum Into {
    REPLY,
    NOTE;

    /// The name in addresses.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// An article.
  ///
  /// @param foreign whether it is not in the customer's language
  /// @param fits whether it may go there
  public record Hit(
      long id,
      String title,
      String summary,
      Locale locale,
      Audience audience,
      boolean foreign,
      boolean fits,
      String path) {}

  /// Where the forms lead.
  public String path() {
    return "/desk/tickets/" + ticket.id().value() + "/articles";
  }

  /// The composer it goes into.
  public String composer() {
    return into.code() + "-" + ticket.id().value();
  }
}
