package dev.steward.ticket.searching;

import dev.steward.search.Demand;
import dev.steward.search.FacetFound;
import dev.steward.search.FacetQuery;
import dev.steward.search.Passages;
import dev.steward.search.TextHit;
import dev.steward.staff.Access;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.VisibleCondition;
import dev.steward.ticket.indexing.TicketIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Searches by the index of this process, and looks at the rows again before anything is told.
///
/// The index is half a second behind, so it narrows what somebody may see and does not decide it.
/// For somebody who may see everything, its counts are told as they are; for anybody else counts
/// come from the rows too, of the best [TicketSearch#MOST].
@Component
class IndexSearch {
  static final Set<String> FACETS =
      Set.of(TicketIndex.STATUS, TicketIndex.TEAM, TicketIndex.CHANNEL, TicketIndex.LANGUAGE);

  /// Longer texts are no names.
  private static final int LONGEST_NAME = 40;

  private final TicketIndex index;
  private final SearchRepository rows;
  private final Tickets tickets;
  private final KnownNames names;

  IndexSearch(TicketIndex index, SearchRepository rows, Tickets tickets, KnownNames names) {
    this.index = index;
    this.rows = rows;
    this.tickets = tickets;
    this.names = names;
  }

  /// Which part of what was found, and in which order.
  record Part(FacetQuery.Order order, int offset, int limit, Optional<Demand> behind) {}

  boolean isReady() {
    return index.standing().ready();
  }

  /// One page, with counts; empty while there is no index.
  Optional<Found> page(
      SignedIn viewer, TicketQuery asked, Criteria.Understood understood, Part part) {
    FacetQuery query = query(viewer, asked, understood, part);
    Function<FacetQuery, Optional<Found>> run =
        viewer.access().isUnlimited()
            ? wanted -> whole(viewer, wanted)
            : wanted -> narrowed(viewer, wanted);
    Optional<Found> found = run.apply(query);
    boolean loosely = found.isPresent() && found.get().count() == 0 && !asked.texts().isEmpty();
    return loosely ? run.apply(query.loosened()).map(IndexSearch::loosely) : found;
  }

  /// Why these were found.
  Map<TicketId, List<TextHit.Piece>> snippets(TicketQuery asked, List<Ticket> found) {
    if (!asked.hasWords() || found.isEmpty()) {
      return Map.of();
    }
    Passages passages =
        Passages.of(
            new FacetQuery(
                asked.texts(),
                asked.phrases(),
                List.of(),
                List.of(),
                List.of(),
                false,
                FacetQuery.Order.BEST,
                0,
                0,
                Set.of()));
    List<Long> ids = found.stream().map(ticket -> ticket.id().value()).toList();
    var snippets = new HashMap<TicketId, List<TextHit.Piece>>();
    rows.said(ids)
        .forEach(
            (id, said) -> passages.best(said).ifPresent(p -> snippets.put(new TicketId(id), p)));
    return snippets;
  }

  private static Found loosely(Found found) {
    return new Found(
        found.tickets(), found.count(), found.more(), found.facets(), true, found.snippets());
  }

  private Optional<Found> whole(SignedIn viewer, FacetQuery query) {
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    return index
        .search(query)
        .map(found ->
            new Found(
                inOrder(found.ids(), visible),
                found.count(),
                found.isMore(),
                found.facets(),
                false,
                Map.of()));
  }

  private Optional<Found> narrowed(SignedIn viewer, FacetQuery query) {
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    var all =
        new FacetQuery(
            query.texts(),
            query.phrases(),
            query.without(),
            query.instead(),
            query.demands(),
            query.loose(),
            query.order(),
            0,
            TicketSearch.MOST,
            Set.of());
    Optional<FacetFound> matching = index.search(all);
    return matching.map(found -> {
      List<Ticket> seen = inOrder(found.ids(), visible);
      List<Ticket> shown = seen.stream().skip(query.offset()).limit(query.limit()).toList();
      return new Found(
          shown,
          seen.size(),
          found.ids().size() == TicketSearch.MOST,
          query.facets().isEmpty() ? Map.of() : facets(seen),
          false,
          Map.of());
    });
  }

  private List<Ticket> inOrder(List<Long> ids, VisibleCondition visible) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Ticket> seen = rows.among(ids, visible);
    return ids.stream().map(seen::get).filter(Objects::nonNull).toList();
  }

  private static Map<String, Map<String, Integer>> facets(List<Ticket> seen) {
    return Map.of(
        TicketIndex.STATUS, counted(seen, ticket -> ticket.status().code()),
        TicketIndex.CHANNEL, counted(seen, ticket -> ticket.channel().code()),
        TicketIndex.LANGUAGE, counted(seen, ticket -> ticket.language().orElse("")),
        TicketIndex.TEAM,
            counted(seen, ticket -> ticket.team().map(id -> "" + id.value()).orElse("")));
  }

  private static Map<String, Integer> counted(List<Ticket> seen, Function<Ticket, String> value) {
    return seen.stream().collect(Collectors.toMap(value, _ -> 1, Integer::sum, TreeMap::new));
  }

  private FacetQuery query(
      SignedIn viewer, TicketQuery asked, Criteria.Understood understood, Part part) {
    var demands = new ArrayList<Demand>(visible(viewer));
    understood.criteria().forEach(criterion -> demands.add(criterion.demand()));
    if (!understood.asksForSpam()) {
      demands.add(new Demand.Not(new Demand.OneOf(TicketIndex.IS, Set.of("spam"))));
    }
    part.behind().ifPresent(demands::add);
    return new FacetQuery(
        asked.texts(),
        asked.phrases(),
        asked.without(),
        customers(asked),
        demands,
        false,
        part.order(),
        part.offset(),
        part.limit(),
        part.limit() > 0 ? FACETS : Set.of());
  }

  /// A name or an address is as good as words: all tickets of that customer.
  private List<Demand> customers(TicketQuery asked) {
    String words = asked.words();
    if (words.length() < 2 || words.length() > LONGEST_NAME || !asked.phrases().isEmpty()) {
      return List.of();
    }
    Set<String> found = names.beginning(words);
    return found.isEmpty() ? List.of() : List.of(new Demand.OneOf(TicketIndex.CUSTOMER, found));
  }

  private static List<Demand> visible(SignedIn viewer) {
    Access access = viewer.access();
    Demand theirs =
        new Demand.OneOf(TicketIndex.ASSIGNEE, Set.of(String.valueOf(viewer.agentId().value())));
    var demands = new ArrayList<Demand>();
    if (!viewer.may(Permission.VIEW_TICKETS)) {
      demands.add(new Demand.Either(List.of()));
    }
    switch (access.reach()) {
      case ALL -> {}
      case ASSIGNED -> demands.add(theirs);
      case TEAMS -> {
        Set<String> teams =
            access.teams().stream()
                .map(team -> String.valueOf(team.value()))
                .collect(Collectors.toSet());
        demands.add(new Demand.Either(List.of(theirs, new Demand.OneOf(TicketIndex.TEAM, teams))));
      }
    }
    access.only().ifPresent(only -> demands.add(new Demand.OneOf(TicketIndex.TYPE, only)));
    if (!access.except().isEmpty()) {
      demands.add(new Demand.Not(new Demand.OneOf(TicketIndex.TYPE, access.except())));
    }
    return demands;
  }
}
