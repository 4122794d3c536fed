package dev.steward.ticket.listing;

import dev.steward.platform.live.News;
import dev.steward.staff.AgentId;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.condition.FactReader;
import dev.steward.ticket.condition.Facts;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Standpoint;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The tickets of a piece of news, and which views they are in now. They are read once for all
/// screens of this process, and each view is asked once for all who see it alike.
@Component
class ChangedTickets {
  /// With more than this many at once every list is looked at again.
  static final int MOST = 300;

  private static final String TICKET = "ticket:";

  private final FactReader reader;
  private final Fields fields;
  private final ViewCatalog catalog;
  private final Views views;
  private final ViewCounts counts;
  private final Tickets tickets;
  private final InstantSource clock;

  ChangedTickets(
      FactReader reader,
      Fields fields,
      ViewCatalog catalog,
      Views views,
      ViewCounts counts,
      Tickets tickets,
      InstantSource clock) {
    this.reader = reader;
    this.fields = fields;
    this.catalog = catalog;
    this.views = views;
    this.counts = counts;
    this.tickets = tickets;
    this.clock = clock;
  }

  /// Those that changed.
  Set<TicketId> in(News news) {
    return news.once(
        "tickets",
        () ->
            news.topics().stream()
                .filter(topic -> topic.matches(TICKET + "\\d{1,18}"))
                .map(topic -> new TicketId(Long.parseLong(topic.substring(TICKET.length()))))
                .collect(Collectors.toUnmodifiableSet()));
  }

  /// Whether one of them is now in the view and for this reader.
  boolean bringInto(News news, SignedIn viewer, String key) {
    return news.<List<View>>once("views", catalog::all).stream()
        .filter(view -> view.key().equals(key))
        .anyMatch(view -> isFor(viewer, within(news, viewer, view)));
  }

  /// Whether one of them is now in a view about this person. Has all others counted again.
  boolean concernOwn(News news, SignedIn viewer) {
    Set<TicketId> changed = in(news);
    if (changed.isEmpty()) {
      return false;
    }
    news.once("counted", counts::renewSoon);
    boolean concerned =
        changed.size() > MOST
            || news.<List<View>>once("personal", this::personal).stream()
                .filter(view -> views.isFor(viewer, view))
                .anyMatch(view -> isFor(viewer, within(news, viewer, view)));
    if (concerned) {
      counts.forget(viewer.agentId());
    }
    return concerned;
  }

  private List<View> personal() {
    return catalog.all().stream()
        .filter(view -> view.isPersonal() && view.deactivatedAt().isEmpty())
        .toList();
  }

  private boolean isFor(SignedIn viewer, List<Facts> within) {
    Tickets.Visible visible = tickets.visibleTo(viewer);
    return within.stream().anyMatch(facts -> visible.admits(facts.ticket()));
  }

  private List<Facts> within(News news, SignedIn viewer, View view) {
    return news.once(
        Alike.of(view, viewer),
        () -> {
          Standpoint from =
              view.isPersonal()
                  ? Standpoint.of(viewer, catalog.teamsOf(viewer), clock.instant())
                  : Standpoint.ofDesk(clock.instant(), ZoneOffset.UTC);
          return facts(news).stream()
              .filter(facts -> fields.holds(view.conditions(), facts, from))
              .toList();
        });
  }

  private Collection<Facts> facts(News news) {
    return news.once("facts", () -> List.copyOf(reader.find(in(news)).values()));
  }

  /// To whom a view shows the same, as far as its conditions go.
  private record Alike(ViewId view, Optional<AgentId> reader, ZoneId zone) {
    static Alike of(View view, SignedIn viewer) {
      return view.isPersonal()
          ? new Alike(view.id(), Optional.of(viewer.agentId()), viewer.zone())
          : new Alike(view.id(), Optional.empty(), ZoneOffset.UTC);
    }
  }
}
