package dev.steward.api.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// A ticket as its requester may see it: nothing internal.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude
record RequestResource(
    long id,
    String url,
    String subject,
    String description,
    String status,
    String priority,
    @Nullable String type,
    long requesterId,
    boolean solved,
    boolean canBeSolvedByMe,
    List<Long> collaboratorIds,
    TicketResource.Via via,
    Instant createdAt,
    Instant updatedAt,
    @JsonProperty("is_public") boolean isPublic) {

  static RequestResource of(Ticket ticket, String description, String base) {
    boolean solved = !ticket.status().isUnsolved();
    return new RequestResource(
        ticket.id().value(),
        base + "/api/v2/requests/" + ticket.id().value() + ".json",
        ticket.subject(),
        description,
        ticket.status() == Status.HOLD ? "open" : ticket.status().code(),
        ticket.priority().code(),
        null,
        ticket.customer().value(),
        solved,
        !solved,
        List.of(),
        TicketResource.Via.of(ticket.channel().code()),
        ticket.createdAt(),
        ticket.updatedAt(),
        true);
  }
}
