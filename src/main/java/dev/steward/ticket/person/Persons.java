package dev.steward.ticket.person;

import dev.steward.customer.Block;
import dev.steward.customer.Blocks;
import dev.steward.customer.Customer;
import dev.steward.customer.CustomerError;
import dev.steward.customer.CustomerId;
import dev.steward.customer.CustomerMerge;
import dev.steward.customer.CustomerMerging;
import dev.steward.customer.CustomerNote;
import dev.steward.customer.CustomerNotes;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.Masked;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.VisibleCondition;
import dev.steward.ticket.listing.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Assembles the customer's page for one person. Authorises by loading: whoever may not see who
/// customers are finds those of tickets they may see, masked, and nobody else.
@Component
class Persons {
  static final int PAGE = 30;

  private final Customers customers;
  private final Blocks blocks;
  private final CustomerNotes notes;
  private final CustomerMerging merging;
  private final PersonRepository repository;
  private final Tickets tickets;
  private final Rows rows;
  private final Agents agents;

  Persons(
      Customers customers,
      Blocks blocks,
      CustomerNotes notes,
      CustomerMerging merging,
      PersonRepository repository,
      Tickets tickets,
      Rows rows,
      Agents agents) {
    this.customers = customers;
    this.blocks = blocks;
    this.notes = notes;
    this.merging = merging;
    this.repository = repository;
    this.tickets = tickets;
    this.rows = rows;
    this.agents = agents;
  }

  /// The customer, for somebody who may see them at all.
  Customer require(SignedIn viewer, CustomerId id) {
    Optional<Customer> found = customers.find(id);
    boolean allowed =
        viewer.may(Permission.VIEW_CUSTOMERS)
            || !repository
                .tickets(id, Long.MAX_VALUE, 1, tickets.visibleTo(viewer).condition())
                .isEmpty();
    return found
        .filter(_ -> allowed)
        .orElseThrow(() -> new Refusal(CustomerError.NOT_FOUND, id.value()));
  }

  /// Whom a customer was joined into.
  Optional<CustomerId> survivor(CustomerId id) {
    return merging.survivor(id);
  }

  /// @param before number of the last ticket of the page before
  CustomerPage page(SignedIn viewer, CustomerId id, long before, Optional<Refusal> problem) {
    Customer customer = require(viewer, id);
    boolean see = viewer.may(Permission.VIEW_CUSTOMERS);
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    List<Ticket> found = repository.tickets(id, before, PAGE + 1, visible);
    List<Ticket> shown = found.subList(0, Math.min(PAGE, found.size()));
    List<CustomerNote> noted = notes.of(id);
    List<CustomerMerge> merges = see ? merging.of(id) : List.of();
    return new CustomerPage(
        see ? customer : masked(customer),
        known(id, see, visible),
        rows.of(viewer, shown),
        found.size() > PAGE
            ? Optional.of(
                "/desk/customers/%d?before=%d".formatted(id.value(), shown.getLast().id().value()))
            : Optional.empty(),
        noted,
        merges,
        names(noted, merges),
        others(merges),
        may(viewer),
        problem);
  }

  private static CustomerPage.May may(SignedIn viewer) {
    boolean see = viewer.may(Permission.VIEW_CUSTOMERS);
    return new CustomerPage.May(
        see,
        see && viewer.may(Permission.EDIT_CUSTOMERS),
        viewer.may(Permission.WORK_TICKETS),
        viewer.may(Permission.BLOCK_SENDERS),
        see && viewer.may(Permission.MERGE_CUSTOMERS),
        viewer.agentId().value());
  }

  private List<CustomerPage.Known> known(CustomerId id, boolean see, VisibleCondition visible) {
    Map<Long, CustomerPage.Proof> proofs = repository.proofs(id, visible);
    Map<Long, Block> blocked =
        blocks.of(id).stream().collect(Collectors.toMap(b -> b.identity().value(), b -> b));
    return customers.identities(id).stream()
        .map(identity -> known(identity, see, proofs, blocked))
        .toList();
  }

  private static CustomerPage.Known known(
      Identity identity,
      boolean see,
      Map<Long, CustomerPage.Proof> proofs,
      Map<Long, Block> blocked) {
    Identity shown =
        see
            ? identity
            : new Identity(
                identity.id(),
                identity.customer(),
                identity.kind(),
                Masked.value(identity.value()),
                Masked.name(identity.displayName()),
                identity.trust());
    return new CustomerPage.Known(
        shown,
        shown.value(),
        Optional.ofNullable(proofs.get(identity.id().value())).filter(_ -> see),
        Optional.ofNullable(blocked.get(identity.id().value())));
  }

  private Map<Long, String> names(List<CustomerNote> noted, List<CustomerMerge> merges) {
    List<AgentId> ids =
        Stream.concat(
                noted.stream().map(CustomerNote::author),
                merges.stream().map(CustomerMerge::proposedBy))
            .distinct()
            .map(AgentId::new)
            .toList();
    return agents.find(ids).stream().collect(Collectors.toMap(a -> a.id().value(), Agent::name));
  }

  private Map<Long, String> others(List<CustomerMerge> merges) {
    List<CustomerId> ids =
        merges.stream().flatMap(m -> Stream.of(m.from(), m.into())).distinct().toList();
    return customers.list(ids).stream()
        .collect(Collectors.toMap(c -> c.id().value(), Customer::name));
  }

  private static Customer masked(Customer customer) {
    return new Customer(
        customer.id(),
        Masked.name(customer.name()),
        customer.locale(),
        customer.zone(),
        customer.createdAt(),
        customer.updatedAt());
  }

  /// Customers for somebody who may see who they are.
  ///
  /// @param joining whom one of them is to be joined with; 0 for nobody
  CustomersPage search(SignedIn viewer, String query, long joining) {
    List<Customer> found =
        viewer.may(Permission.VIEW_CUSTOMERS)
            ? customers.beginningWith(query, 50).stream()
                .filter(c -> c.id().value() != joining)
                .toList()
            : List.of();
    Map<Long, List<Identity>> identities =
        customers.identities(found.stream().map(Customer::id).toList()).stream()
            .collect(Collectors.groupingBy(i -> i.customer().value()));
    return new CustomersPage(
        query,
        found,
        identities,
        joining == 0 ? Optional.empty() : Optional.of(require(viewer, new CustomerId(joining))));
  }
}
