package dev.steward.api.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.steward.customer.CustomerId;
import dev.steward.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// A ticket as clients see it.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude
record TicketResource(
    long id,
    String url,
    @Nullable String externalId,
    Via via,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String type,
    String subject,
    String rawSubject,
    String description,
    String priority,
    String status,
    @Nullable String recipient,
    long requesterId,
    long submitterId,
    @Nullable Long assigneeId,
    @Nullable Long organizationId,
    @Nullable Long groupId,
    List<Long> collaboratorIds,
    List<Long> followerIds,
    List<Long> emailCcIds,
    @Nullable Long problemId,
    boolean hasIncidents,
    @Nullable Instant dueAt,
    List<String> tags,
    List<Long> customFields,
    @Nullable String requestType,
    @Nullable Map<String, Object> satisfactionRating,
    List<Long> sharingAgreementIds,
    List<Long> followupIds,
    @JsonProperty("is_public") boolean isPublic,
    long generatedTimestamp) {

  /// How it came.
  @JsonInclude
  record Via(String channel, Map<String, Object> source) {
    static Via of(String channel) {
      return new Via(
          channel.equals("form") ? "web" : channel, Map.of("from", Map.of(), "to", Map.of()));
    }
  }

  static TicketResource of(Ticket ticket, String base, String description, List<Long> copied) {
    return new TicketResource(
        ticket.id().value(),
        base + "/api/v2/tickets/" + ticket.id().value() + ".json",
        ticket.externalId().orElse(null),
        Via.of(ticket.channel().code()),
        ticket.createdAt(),
        ticket.updatedAt(),
        null,
        ticket.subject(),
        ticket.subject(),
        description,
        ticket.priority().code(),
        ticket.status().code(),
        null,
        number(ticket.customer()),
        number(ticket.customer()),
        ticket.assignee().map(id -> id.value()).orElse(null),
        null,
        ticket.team().map(id -> id.value()).orElse(null),
        copied,
        List.of(),
        copied,
        null,
        false,
        null,
        ticket.tags(),
        List.of(),
        ticket.requestType().orElse(null),
        null,
        List.of(),
        List.of(),
        true,
        ticket.updatedAt().getEpochSecond());
  }

  private static long number(CustomerId id) {
    return id.value();
  }
}
