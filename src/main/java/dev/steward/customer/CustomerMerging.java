package dev.steward.customer;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.error.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Joins two customers who are one person.
///
/// By proof: two addresses that our border server authenticated and that differ only by a `+tag`
/// are one mailbox. Without it somebody proposes with a reason and a second person decides. Names,
/// phrases and habits prove nothing: whoever is joined sees the other's tickets.
@Component
public class CustomerMerging {
  private static final int LONGEST = 1_000;

  private final CustomerMergeRepository merges;
  private final Customers customers;
  private final ApplicationEventPublisher events;
  private final Audit audit;

  CustomerMerging(
      CustomerMergeRepository merges,
      Customers customers,
      ApplicationEventPublisher events,
      Audit audit) {
    this.merges = merges;
    this.customers = customers;
    this.events = events;
    this.audit = audit;
  }

  /// Joins them where that is proved, and otherwise proposes it.
  ///
  /// @param by an agent
  /// @return whether they are joined now
  /// @throws Refusal with a [CustomerError]
  @Transactional
  public boolean propose(CustomerId from, CustomerId into, String reason, Actor by) {
    if (from.equals(into)) {
      throw new Refusal(CustomerError.SAME);
    }
    merges.lock(from, into);
    if (merges.isTaken(from)) {
      throw new Refusal(CustomerError.JOINED_ALREADY);
    }
    boolean proved = isOneMailbox(from, into);
    if (!proved && reason.isBlank()) {
      throw new Refusal(CustomerError.EMPTY);
    }
    if (reason.length() > LONGEST) {
      throw new Refusal(CustomerError.TOO_LONG, LONGEST);
    }
    String proof = proved ? "same-mailbox" : "second-person";
    long agent = by.id().orElse(0);
    long merge = merges.propose(from, into, proof, reason.strip(), agent);
    record("customer.merge_proposed", into, by, merge);
    if (proved) {
      join(merge, from, into, by);
    }
    return proved;
  }

  /// Joins what somebody else proposed.
  ///
  /// @throws Refusal [CustomerError#NOT_PROPOSED] or [CustomerError#SECOND_PERSON]
  @Transactional
  public void approve(long id, Actor by) {
    CustomerMerge merge = open(id);
    if (merge.proposedBy() == by.id().orElse(0)) {
      throw new Refusal(CustomerError.SECOND_PERSON);
    }
    merges.lock(merge.from(), merge.into());
    join(id, merge.from(), merge.into(), by);
  }

  /// Says that they are two people. Whoever proposed it may take it back.
  @Transactional
  public void decline(long id, Actor by) {
    CustomerMerge merge = open(id);
    boolean own = merge.proposedBy() == by.id().orElse(0);
    merges.decide(id, false, own ? 0 : by.id().orElse(0));
    record("customer.merge_declined", merge.into(), by, id);
  }

  /// Parts them: the identities that moved go back, with everything kept under them since.
  ///
  /// @throws Refusal [CustomerError#NOT_JOINED] also where the one that stayed was joined with a
  ///   third; part those first
  @Transactional
  public void undo(long id, Actor by) {
    CustomerMerge merge =
        merges
            .lock(id)
            .filter(CustomerMerge::stands)
            .orElseThrow(() -> new Refusal(CustomerError.NOT_JOINED));
    merges.lockBoth(merge.from(), merge.into());
    if (merges.survivor(merge.into()).isPresent()) {
      throw new Refusal(CustomerError.NOT_JOINED);
    }
    List<IdentityId> moved = merges.moveBack(merge, by.id().orElse(0));
    events.publishEvent(new CustomersJoined(id, merge.from(), merge.into(), moved, true));
    record("customer.parted", merge.into(), by, id);
  }

  /// What a customer was joined with, or was proposed to be, newest first.
  public List<CustomerMerge> of(CustomerId customer) {
    return merges.of(customer);
  }

  /// Whom a customer was joined into, however often; empty for one who was not.
  public Optional<CustomerId> survivor(CustomerId customer) {
    return merges.survivor(customer);
  }

  /// Whether an authenticated address of each is the same mailbox.
  public boolean isOneMailbox(CustomerId one, CustomerId other) {
    List<String> others = mailboxes(other);
    return mailboxes(one).stream().anyMatch(others::contains);
  }

  private List<String> mailboxes(CustomerId customer) {
    return customers.identities(customer).stream()
        .filter(i -> i.kind() == IdentityKind.EMAIL)
        .filter(i -> i.trust().compareTo(TrustLevel.AUTHENTICATED) >= 0)
        .map(i -> IdentityClaim.normalise(i.kind(), i.value()).replaceFirst("\\+[^@]*@", "@"))
        .toList();
  }

  private CustomerMerge open(long id) {
    return merges
        .lock(id)
        .filter(CustomerMerge::isOpen)
        .orElseThrow(() -> new Refusal(CustomerError.NOT_PROPOSED));
  }

  private void join(long id, CustomerId from, CustomerId into, Actor by) {
    List<IdentityId> moved = merges.move(id, from, into);
    merges.decide(id, true, by.id().orElse(0));
    events.publishEvent(new CustomersJoined(id, from, into, moved, false));
    record("customer.joined", into, by, id);
  }

  private void record(String act, CustomerId customer, Actor by, long merge) {
    audit.record(
        by,
        act,
        Subject.of("customer", customer.value()),
        Optional.empty(),
        Map.of("merge", String.valueOf(merge)));
  }
}
