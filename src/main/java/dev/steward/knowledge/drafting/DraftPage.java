package dev.steward.knowledge.drafting;

import dev.steward.ticket.Ticket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The draft of an article before it is one.
///
/// @param parts the text, parted into what stays and what was taken out
/// @param sections to choose from, by number
/// @param removed how often what was taken out, by kind
public record DraftPage(
    Ticket ticket,
    String title,
    String text,
    List<Part> parts,
    Map<Long, String> sections,
    List<Locale> languages,
    Locale locale,
    Map<String, Integer> removed,
    Optional<String> problem) {

  /// A part of the text.
  ///
  /// @param kind what was taken out; empty for what stays
  public record Part(String text, String kind) {}

  /// Where the form leads.
  public String path() {
    return "/desk/tickets/" + ticket.id().value() + "/article-draft";
  }
}
