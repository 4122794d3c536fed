package dev.steward.ticket.searching;

import dev.steward.customer.Customer;
import dev.steward.customer.Customers;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
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

  private final SearchRepository search;
  private final Customers customers;
  private final Tickets tickets;

  TicketSearch(SearchRepository search, Customers customers, Tickets tickets) {
    this.search = search;
    this.customers = customers;
    this.tickets = tickets;
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
    List<Ticket> found = words.contains("@") ? ofCustomer(words, limit) : byWords(words, limit);
    return found.isEmpty() ? ofCustomer(words, limit) : found;
  }

  private List<Ticket> byWords(String words, int limit) {
    List<String> split = SearchWords.ofQuery(words);
    return split.isEmpty() ? List.of() : search.find(split, limit);
  }

  private List<Ticket> ofCustomer(String words, int limit) {
    List<Customer> found = customers.beginningWith(words, CUSTOMERS);
    return found.isEmpty()
        ? List.of()
        : search.ofCustomers(found.stream().map(Customer::id).toList(), limit);
  }
}
