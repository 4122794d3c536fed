package dev.steward.ticket.searching;

import dev.steward.customer.Customer;
import dev.steward.customer.Customers;
import dev.steward.search.Demand;
import dev.steward.search.FacetQuery.Order;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.VisibleCondition;
import dev.steward.ticket.indexing.TicketIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Finds tickets for somebody: by words, by number, by a customer's name or address, by conditions.
///
/// Only what the searcher may see is ever returned or counted. Words are looked for in this
/// process's index; while there is none, in the words that PostgreSQL keeps, which knows no typing
/// mistakes, no traditional characters and no order but time.
@Component
public class TicketSearch {
  private static final Pattern NUMBER = Pattern.compile("(#?)(\\d{1,18})");
  private static final int CUSTOMERS = 20;

  /// Results a query gives at the most.
  public static final int MOST = 1_000;

  private final SearchRepository search;
  private final IndexSearch index;
  private final Criteria criteria;
  private final Customers customers;
  private final Tickets tickets;

  TicketSearch(
      SearchRepository search,
      IndexSearch index,
      Criteria criteria,
      Customers customers,
      Tickets tickets) {
    this.search = search;
    this.index = index;
    this.criteria = criteria;
    this.customers = customers;
    this.tickets = tickets;
  }

  /// The tickets that fit, best first, at most `limit`; a ticket's number leads to that ticket.
  public List<Ticket> find(SignedIn viewer, String query, int limit) {
    String words = query.strip();
    if (words.isEmpty() || !viewer.may(Permission.VIEW_TICKETS)) {
      return List.of();
    }
    Optional<Ticket> numbered = numbered(viewer, words);
    if (numbered.isPresent() && (words.startsWith("#") || limit == 1)) {
      return List.of(numbered.get());
    }
    var found = new ArrayList<Ticket>(numbered.stream().toList());
    page(viewer, words, Order.BEST, 0, limit).tickets().stream()
        .filter(ticket -> !found.contains(ticket))
        .limit(limit - found.size())
        .forEach(found::add);
    return List.copyOf(found);
  }

  /// The ticket that a query names by its number.
  Optional<Ticket> numbered(SignedIn viewer, String words) {
    Matcher number = NUMBER.matcher(words.strip());
    return number.matches()
        ? tickets.visibleTo(viewer).find(new TicketId(Long.parseLong(number.group(2))))
        : Optional.empty();
  }

  /// One page of what fits, with counts.
  Found page(SignedIn viewer, String text, Order order, int offset, int limit) {
    if (!viewer.may(Permission.VIEW_TICKETS)) {
      return Found.NOTHING;
    }
    TicketQuery query = TicketQuery.of(text);
    Criteria.Understood understood = criteria.of(viewer, query.conditions());
    return index
        .page(
            viewer, query, understood, new IndexSearch.Part(order, offset, limit, Optional.empty()))
        .orElseGet(() -> fromRows(viewer, query, understood, offset, limit));
  }

  /// What was not understood of a query.
  List<Criteria.Trouble> troubles(SignedIn viewer, TicketQuery query) {
    return criteria.of(viewer, query.conditions()).troubles();
  }

  /// The tickets that meet a query, newest first.
  ///
  /// @param offset how many to pass by; together with `limit` at most 1000
  public List<Ticket> find(SignedIn viewer, TicketQuery query, int offset, int limit) {
    int most = Math.min(limit, MOST - Math.min(offset, MOST));
    return indexed(
            viewer, query, new IndexSearch.Part(Order.NEWEST, offset, most, Optional.empty()))
        .map(Found::tickets)
        .orElseGet(() -> search.find(conditions(viewer, query), offset, most));
  }

  /// The tickets that meet a query and come after a number, oldest first, for reading all of them.
  public List<Ticket> after(SignedIn viewer, TicketQuery query, long id, int limit) {
    var behind = new Demand.Between(TicketIndex.NUMBER, id + 1, Long.MAX_VALUE);
    return indexed(viewer, query, new IndexSearch.Part(Order.OLDEST, 0, limit, Optional.of(behind)))
        .map(Found::tickets)
        .orElseGet(() -> search.after(conditions(viewer, query), id, limit));
  }

  /// How many tickets meet a query, counted up to 1000.
  public int count(SignedIn viewer, TicketQuery query) {
    return indexed(viewer, query, new IndexSearch.Part(Order.NEWEST, 0, 0, Optional.empty()))
        .map(found -> Math.min(found.count(), MOST))
        .orElseGet(() -> search.count(conditions(viewer, query), MOST));
  }

  /// By the index where words are looked for. Conditions alone are exact in rows, and cheap.
  private Optional<Found> indexed(SignedIn viewer, TicketQuery query, IndexSearch.Part part) {
    return query.hasWords() || !query.without().isEmpty()
        ? index.page(viewer, query, criteria.of(viewer, query.conditions()), part)
        : Optional.empty();
  }

  private TicketConditions conditions(SignedIn viewer, TicketQuery query) {
    return conditions(viewer, query, criteria.of(viewer, query.conditions()));
  }

  private TicketConditions conditions(
      SignedIn viewer, TicketQuery query, Criteria.Understood understood) {
    var conditions = new TicketConditions(tickets.visibleTo(viewer).condition());
    understood.criteria().forEach(conditions::add);
    conditions.addWords(said(query));
    query.without().forEach(text -> conditions.addWithout(SearchWords.ofQuery(text)));
    return conditions;
  }

  private static List<String> said(TicketQuery query) {
    var words = new ArrayList<>(SearchWords.ofQuery(query.words()));
    query.phrases().forEach(phrase -> words.addAll(SearchWords.ofQuery(phrase)));
    return words;
  }

  private Found fromRows(
      SignedIn viewer, TicketQuery query, Criteria.Understood understood, int offset, int limit) {
    boolean searchable = !said(query).isEmpty() && !query.words().contains("@");
    TicketConditions conditions = conditions(viewer, query, understood);
    List<Ticket> found =
        searchable || !understood.criteria().isEmpty()
            ? search.find(conditions, offset, limit)
            : List.of();
    if (found.isEmpty() && offset == 0 && understood.criteria().isEmpty()) {
      found = ofCustomer(query.words(), tickets.visibleTo(viewer).condition(), limit);
      return new Found(found, found.size(), false, Map.of(), false, Map.of());
    }
    int count = search.count(conditions, MOST);
    return new Found(found, count, count >= MOST, Map.of(), false, Map.of());
  }

  private List<Ticket> ofCustomer(String words, VisibleCondition visible, int limit) {
    List<Customer> found = words.isBlank() ? List.of() : customers.beginningWith(words, CUSTOMERS);
    return found.isEmpty()
        ? List.of()
        : search.ofCustomers(found.stream().map(Customer::id).toList(), visible, limit);
  }
}
