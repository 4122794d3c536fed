package dev.steward.api.user;

import dev.steward.api.ApiProblem;
import dev.steward.customer.CustomerId;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityClaim;
import dev.steward.customer.IdentityId;
import dev.steward.customer.TrustLevel;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.SignedIn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds or makes the customer on whose behalf a program speaks.
@Component
public class Requesters {
  private final Customers customers;

  Requesters(Customers customers) {
    this.customers = customers;
  }

  /// Whoever is named: by address, by number, or else the caller themselves.
  ///
  /// @throws ApiProblem for an address that is none, and for a number nobody has
  public Identity of(SignedIn caller, @Nullable RequesterForm named, @Nullable Long number) {
    if (named != null && named.email() != null) {
      return byAddress(named.email(), Objects.requireNonNullElse(named.name(), ""));
    }
    return number == null ? byAddress(caller.email(), caller.name()) : byNumber(number);
  }

  /// The identity of that number.
  public Identity require(IdentityId id) {
    return customers.identitiesById(List.of(id)).stream()
        .findFirst()
        .orElseThrow(ApiProblem::notFound);
  }

  private Identity byAddress(String address, String name) {
    EmailAddress email =
        EmailAddress.find(address)
            .orElseThrow(
                () -> ApiProblem.invalid("requester", "InvalidValue", "Email: is not an address"));
    return customers.resolve(IdentityClaim.email(email, name, TrustLevel.CLAIMED));
  }

  private Identity byNumber(long number) {
    return customers.identities(new CustomerId(number)).stream()
        .findFirst()
        .orElseThrow(
            () -> ApiProblem.invalid("requester_id", "InvalidValue", "Requester: is not a user"));
  }
}
