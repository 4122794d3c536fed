package dev.steward.customer;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way to customers and their identities. Safe for any number of threads.
///
/// Writing methods join the caller's transaction where there is one.
@Component
public class Customers {
  private static final int ATTEMPTS = 5;
  private static final int MOST = 100;

  private final IdentityRepository identities;
  private final CustomerRepository customers;

  Customers(IdentityRepository identities, CustomerRepository customers) {
    this.identities = identities;
    this.customers = customers;
  }

  /// The identity behind a claim, found or made together with a customer of the claimed name. See
  /// [#resolveAll].
  @Transactional
  public Identity resolve(IdentityClaim claim) {
    return Objects.requireNonNull(resolveAll(List.of(claim)).get(claim));
  }

  /// The identities behind these claims.
  ///
  /// One statement for those that are known and those that are new; one more when somebody made one
  /// at the same moment, and for each claim that shows more trust than was recorded. A later
  /// display name changes nothing: names are easily forged. Whoever makes an identity holds its
  /// index entry until commit; another transaction with the same claim waits for that. All resolve
  /// in one fixed order whatever the order given, so that two cannot wait for each other; to
  /// resolve several in one transaction, resolve them by one call.
  @Transactional
  public Map<IdentityClaim, Identity> resolveAll(Collection<IdentityClaim> claims) {
    Map<IdentityClaim, IdentityKey> keys = new LinkedHashMap<>();
    claims.forEach(claim -> keys.computeIfAbsent(claim, IdentityClaim::key));
    Map<IdentityKey, Identity> found = findOrMake(keys);
    Map<IdentityClaim, Identity> resolved = new HashMap<>();
    keys.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(entry -> {
          Identity known = Objects.requireNonNull(found.get(entry.getValue()));
          Identity trusted = trusted(known, entry.getKey().trust());
          found.put(entry.getValue(), trusted);
          resolved.put(entry.getKey(), trusted);
        });
    return resolved;
  }

  private Map<IdentityKey, Identity> findOrMake(Map<IdentityClaim, IdentityKey> keys) {
    SortedMap<IdentityKey, IdentityClaim> missing = new TreeMap<>();
    keys.forEach((claim, key) -> missing.putIfAbsent(key, claim));
    Map<IdentityKey, Identity> found = new HashMap<>();
    for (int attempt = 0; !missing.isEmpty(); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new IllegalStateException("identity neither found nor made");
      }
      found.putAll(identities.findOrMake(missing));
      missing.keySet().removeAll(found.keySet());
    }
    return found;
  }

  /// The customer with this number.
  public Optional<Customer> find(CustomerId id) {
    return list(List.of(id)).stream().findFirst();
  }

  /// Those of the numbered customers who exist, by number; one query.
  public List<Customer> list(List<CustomerId> ids) {
    return ids.isEmpty() ? List.of() : customers.list(ids);
  }

  /// The next customers after this number, in order; for paging through all of them.
  ///
  /// @param limit at most 100 are returned
  public List<Customer> after(CustomerId id, int limit) {
    return customers.after(id.value(), Math.clamp(limit, 1, MOST));
  }

  /// Customers whose name, address or id begins with these words, regardless of case.
  ///
  /// @param limit at most 100 are returned
  public List<Customer> beginningWith(String words, int limit) {
    return words.isBlank() ? List.of() : customers.beginningWith(words, Math.clamp(limit, 1, MOST));
  }

  /// The identity with this value, in whatever case and form it is written; empty for what cannot
  /// be one.
  public Optional<Identity> findIdentity(IdentityKind kind, String value) {
    try {
      return identities.find(kind, IdentityClaim.normalise(kind, value));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The identities of a customer, oldest first.
  public List<Identity> identities(CustomerId id) {
    return identities.list(List.of(id));
  }

  /// The identities of all these customers, by customer, oldest first; one query.
  public List<Identity> identities(List<CustomerId> ids) {
    return ids.isEmpty() ? List.of() : identities.list(ids);
  }

  /// Those of the numbered identities that exist, in the order given; one query.
  public List<Identity> identitiesById(List<IdentityId> ids) {
    return ids.isEmpty() ? List.of() : identities.listById(ids);
  }

  /// Makes a customer whom we know by nothing yet.
  @Transactional
  public Customer make(String name) {
    return find(customers.make(name)).orElseThrow();
  }

  /// Adds a way to know a customer.
  ///
  /// @return empty when this or another customer has that identity already
  @Transactional
  public Optional<Identity> add(CustomerId customer, IdentityClaim claim) {
    return identities.add(customer, claim);
  }

  /// Corrects what is known about a customer.
  ///
  /// @return whether there is such a customer
  @Transactional
  public boolean change(
      CustomerId id, String name, Optional<Locale> locale, Optional<ZoneId> zone) {
    return customers.change(id, name, locale, zone);
  }

  private Identity trusted(Identity known, TrustLevel shown) {
    if (shown.compareTo(known.trust()) <= 0) {
      return known;
    }
    identities.raiseTrust(known.id(), shown);
    return new Identity(
        known.id(), known.customer(), known.kind(), known.value(), known.displayName(), shown);
  }
}
