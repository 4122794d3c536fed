package dev.steward.knowledge.inserting;

import dev.steward.ticket.Ticket;

/// The button of one composer.
public record ArticleTool(Ticket ticket, ArticlePick.Into into) {
  /// Where the articles are.
  public String path() {
    return "/desk/tickets/" + ticket.id().value() + "/articles?into=" + into.code();
  }
}
