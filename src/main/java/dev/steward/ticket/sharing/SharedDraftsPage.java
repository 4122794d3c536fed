package dev.steward.ticket.sharing;

import dev.steward.platform.html.HtmlSanitizer;
import dev.steward.platform.html.SafeHtml;
import dev.steward.ticket.drafting.SharedDraft;
import java.time.Instant;
import java.util.List;

/// Drafts of a ticket that colleagues share.
///
/// @param own whether the person who looks shares theirs
public record SharedDraftsPage(long ticket, boolean own, List<Shown> others) {

  static SharedDraftsPage of(
      long ticket, boolean own, List<SharedDraft> others, HtmlSanitizer sanitizer) {
    return new SharedDraftsPage(
        ticket,
        own,
        others.stream()
            .map(draft ->
                new Shown(
                    draft.agent().value(),
                    draft.agentName(),
                    sanitizer.compose(draft.html()),
                    draft.updatedAt()))
            .toList());
  }

  boolean isEmpty() {
    return !own && others.isEmpty();
  }

  /// One of them, safe to show.
  public record Shown(long agent, String name, SafeHtml html, Instant at) {}
}
