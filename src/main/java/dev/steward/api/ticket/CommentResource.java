package dev.steward.api.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.steward.api.upload.AttachmentResource;
import dev.steward.ticket.viewing.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// A comment: a public message or an internal note.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude
record CommentResource(
    long id,
    String type,
    long authorId,
    String body,
    String htmlBody,
    String plainBody,
    @JsonProperty("public") boolean isPublic,
    List<AttachmentResource> attachments,
    long auditId,
    TicketResource.Via via,
    Instant createdAt,
    Map<String, @Nullable Object> metadata) {

  /// Empty for what is no comment.
  static Optional<CommentResource> of(Entry entry, String base) {
    return switch (entry) {
      case Entry.Said said when said.withdrawn() -> Optional.empty();
      case Entry.Said said -> Optional.of(said(said, base));
      case Entry.Noted noted -> Optional.of(noted(noted, base));
      case Entry.Done _ -> Optional.empty();
    };
  }

  private static CommentResource said(Entry.Said said, String base) {
    return new CommentResource(
        said.id(),
        "Comment",
        said.authorId(),
        said.text(),
        said.html().orElse(""),
        said.text(),
        true,
        AttachmentResource.of(said.files(), base),
        said.id(),
        TicketResource.Via.of(said.channel()),
        said.at(),
        Map.of(
            "system", Map.of("proof", said.proof(), "trust", said.trust()),
            "flags", said.flags()));
  }

  private static CommentResource noted(Entry.Noted noted, String base) {
    return new CommentResource(
        noted.id(),
        "Comment",
        noted.authorId(),
        noted.text(),
        noted.html().orElse(""),
        noted.text(),
        false,
        AttachmentResource.of(noted.files(), base),
        noted.id(),
        TicketResource.Via.of("api"),
        noted.at(),
        Map.of("system", Map.of(), "flags", List.of()));
  }
}
