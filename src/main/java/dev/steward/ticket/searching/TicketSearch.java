package dev.steward.ticket.searching;

import dev.steward.customer.Customer;
import dev.steward.customer.Customers;
import dev.steward.customer.IdentityKind;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.VisibleCondition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Finds tickets for somebody: by number, by the beginning of a customer's address or name, by
/// words.
///
/// Only what the searcher may see is ever returned.
@Component
public class TicketSearch {
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");
  private static final int CUSTOMERS = 20;

  /// Results a query gives at the most.
  public static final int MOST = 1_000;

  private final SearchRepository search;
  private final Customers customers;
  private final Tickets tickets;
  private final Agents agents;

  TicketSearch(SearchRepository search, Customers customers, Tickets tickets, Agents agents) {
    this.search = search;
    this.customers = customers;
    this.tickets = tickets;
    this.agents = agents;
  }

  /// The tickets that fit, best first, at most `limit`.
  public List<Ticket> find(SignedIn viewer, String query, int limit) {
    String words = query.strip();
    if (words.isEmpty() || !viewer.may(Permission.VIEW_TICKETS)) {
      return List.of();
    }
    Matcher number = NUMBER.matcher(words);
    if (number.matches()) {
      Optional<Ticket> ticket =
          tickets.visibleTo(viewer).find(new TicketId(Long.parseLong(number.group(1))));
      if (ticket.isPresent()) {
        return List.of(ticket.get());
      }
    }
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    List<Ticket> found = words.contains("@") ? List.of() : byWords(words, visible, limit);
    return found.isEmpty() ? ofCustomer(words, visible, limit) : found;
  }

  /// The tickets that meet a query, newest first.
  ///
  /// @param offset how many to pass by; together with `limit` at most 1000
  public List<Ticket> find(SignedIn viewer, TicketQuery query, int offset, int limit) {
    int most = Math.min(limit, MOST - Math.min(offset, MOST));
    return search.find(conditions(viewer, query), offset, most);
  }

  /// The tickets that meet a query and come after a number, oldest first, for reading all of them.
  public List<Ticket> after(SignedIn viewer, TicketQuery query, long id, int limit) {
    return search.after(conditions(viewer, query), id, limit);
  }

  /// How many tickets meet a query, counted up to 1000.
  public int count(SignedIn viewer, TicketQuery query) {
    return search.count(conditions(viewer, query), MOST);
  }

  private TicketConditions conditions(SignedIn viewer, TicketQuery query) {
    var conditions = new TicketConditions(new KnownNames(), tickets.visibleTo(viewer).condition());
    query.conditions().forEach(conditions::add);
    conditions.addWords(query.words());
    return conditions;
  }

  private final class KnownNames implements TicketConditions.Names {
    @Override
    public long customer(String address) {
      return customers
          .findIdentity(IdentityKind.EMAIL, address)
          .map(identity -> identity.customer().value())
          .orElse(-1L);
    }

    @Override
    public long agent(String address) {
      return EmailAddress.find(address)
          .flatMap(agents::find)
          .map(agent -> agent.id().value())
          .orElse(-1L);
    }

    @Override
    public long team(String name) {
      return agents.teams().stream()
          .filter(team -> team.name().equalsIgnoreCase(name))
          .mapToLong(team -> team.id().value())
          .findFirst()
          .orElse(-1L);
    }
  }

  private List<Ticket> byWords(String words, VisibleCondition visible, int limit) {
    List<String> split = SearchWords.ofQuery(words);
    return split.isEmpty() ? List.of() : search.find(split, visible, limit);
  }

  private List<Ticket> ofCustomer(String words, VisibleCondition visible, int limit) {
    List<Customer> found = customers.beginningWith(words, CUSTOMERS);
    return found.isEmpty()
        ? List.of()
        : search.ofCustomers(found.stream().map(Customer::id).toList(), visible, limit);
  }
}
