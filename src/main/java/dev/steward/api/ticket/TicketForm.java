package dev.steward.api.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.steward.api.user.RequesterForm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// What a program sends to make or change a ticket. Everything may be missing.
///
/// @param additionalTags tags to add to those there are
/// @param removeTags tags to take away
/// @param safeUpdate with `updatedStamp`: refuse if the ticket changed since
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TicketForm(
    @Nullable String subject,
    @Nullable String rawSubject,
    @Nullable String description,
    @Nullable Comment comment,
    @Nullable RequesterForm requester,
    @Nullable Long requesterId,
    @Nullable Long submitterId,
    @Nullable Long assigneeId,
    @Nullable String assigneeEmail,
    @Nullable Long groupId,
    @Nullable String status,
    @Nullable String priority,
    @Nullable String externalId,
    @Nullable String requestType,
    @Nullable List<String> tags,
    @Nullable List<String> additionalTags,
    @Nullable List<String> removeTags,
    @Nullable Boolean solved,
    @Nullable Boolean safeUpdate,
    @Nullable Instant updatedStamp) {

  /// Around it in the request.
  record Envelope(@Nullable TicketForm ticket, @Nullable TicketForm request) {}

  /// What is said.
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Comment(
      @Nullable String body,
      @Nullable String htmlBody,
      @JsonProperty("public") @Nullable Boolean isPublic,
      @Nullable Long authorId,
      @Nullable List<String> uploads) {

    boolean isForCustomer() {
      return isPublic == null || isPublic;
    }

    String text() {
      return body == null ? "" : body;
    }

    String html() {
      return htmlBody == null ? "" : htmlBody;
    }
  }
}
