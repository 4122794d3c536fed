package dev.steward.api.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steward.customer.Customer;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityKind;
import dev.steward.customer.TrustLevel;
import dev.steward.staff.Agent;
import dev.steward.staff.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// A person: customers and agents share one number space.
///
/// @param verified whether the address was authenticated at least once
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude
record UserResource(
    long id,
    String url,
    String name,
    @Nullable String email,
    Instant createdAt,
    Instant updatedAt,
    String role,
    boolean active,
    boolean verified,
    boolean suspended,
    @Nullable String locale,
    @Nullable String ianaTimeZone,
    @Nullable String phone,
    @Nullable String externalId,
    @Nullable Long organizationId,
    List<String> tags,
    Map<String, Object> userFields) {

  static UserResource of(Customer customer, List<Identity> identities, String base) {
    List<Identity> addresses =
        identities.stream().filter(i -> i.kind() == IdentityKind.EMAIL).toList();
    String email = addresses.isEmpty() ? null : addresses.getFirst().value();
    return new UserResource(
        customer.id().value(),
        url(base, customer.id().value()),
        customer.name().isEmpty() && email != null ? email : customer.name(),
        email,
        customer.createdAt(),
        customer.updatedAt(),
        "end-user",
        true,
        addresses.stream().anyMatch(i -> i.trust() != TrustLevel.CLAIMED),
        false,
        customer.locale().map(Locale::toLanguageTag).orElse(null),
        customer.zone().map(ZoneId::getId).orElse(null),
        null,
        null,
        null,
        List.of(),
        Map.of());
  }

  static UserResource of(Agent agent, String base) {
    return new UserResource(
        agent.id().value(),
        url(base, agent.id().value()),
        agent.name(),
        agent.program() ? null : agent.email().value(),
        agent.createdAt(),
        agent.updatedAt(),
        agent.role() == Role.ADMIN ? "admin" : "agent",
        agent.isActive(),
        true,
        !agent.isActive(),
        agent.locale().toLanguageTag(),
        agent.zone().getId(),
        null,
        null,
        null,
        List.of(),
        Map.of());
  }

  private static String url(String base, long id) {
    return base + "/api/v2/users/" + id + ".json";
  }
}
