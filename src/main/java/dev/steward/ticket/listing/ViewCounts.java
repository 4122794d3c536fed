package dev.steward.ticket.listing;

import dev.steward.customer.IdentitySql;
import dev.steward.platform.live.Live;
import dev.steward.staff.AgentId;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.VisibleCondition;
import dev.steward.ticket.condition.Bindings;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Standpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many tickets are in each view, up to [#CAP]; remembered for a second.
///
/// Views whose conditions do not depend on who looks, and that keep to open tickets, are counted
/// for everybody together in one pass over the open tickets: forty views cost what one costs. Views
/// about "me" and "my teams" read an index of people or teams. Others look at a window of tickets
/// ([Scope#window]) and are counted seldom.
///
/// A page takes the last count and, when that is older than a second, has it renewed beside it, as
/// does every change of a ticket while somebody looks; where the numbers then differ, open screens
/// are told (`counts`).
@Component
public class ViewCounts {
  /// Counting stops here; the screen shows "99+".
  public static final int CAP = 100;

  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration LATELY = Duration.ofSeconds(10);
  private static final Duration USABLE = Duration.ofSeconds(10);
  private static final Duration SELDOM = Duration.ofSeconds(30);
  private static final int PASS = 60_000;

  /// Counting for everybody may take this part of one processor.
  private static final int SHARE = 8;

  /// Asked once for each ticket in place of once for each view that asks for it.
  private static final String TRUST = IdentitySql.trust("t.identity_id");

  private static final int MOST_PEOPLE = 5_000;

  private final ViewCatalog catalog;
  private final Views views;
  private final Fields fields;
  private final Tickets tickets;
  private final JdbcClient db;
  private final Live live;
  private final InstantSource clock;
  private final Map<AgentId, Counted> own = new ConcurrentHashMap<>();
  private final Counter shared = new Counter(FRESH, this::countShared);
  private final Counter slow = new Counter(SELDOM, this::countSlow);

  ViewCounts(
      ViewCatalog catalog,
      Views views,
      Fields fields,
      Tickets tickets,
      JdbcClient db,
      Live live,
      InstantSource clock) {
    this.catalog = catalog;
    this.views = views;
    this.fields = fields;
    this.tickets = tickets;
    this.db = db;
    this.live = live;
    this.clock = clock;
  }

  /// The counts of this person's views; a view that was not counted yet is missing.
  public Map<ViewId, Integer> of(SignedIn viewer) {
    return of(viewer, FRESH);
  }

  private Map<ViewId, Integer> of(SignedIn viewer, Duration fresh) {
    if (!viewer.may(Permission.VIEW_TICKETS)) {
      return Map.of();
    }
    VisibleCondition visible = tickets.visibleTo(viewer).condition();
    Map<ViewId, Integer> counts = new HashMap<>(ownOf(viewer, visible, fresh));
    if (visible.isEverything()) {
      counts.putAll(shared.now());
      counts.putAll(slow.now());
    }
    return counts;
  }

  /// The same for screens that were told of a change: many ask at once, and of their own views they
  /// were told apart ([#forget]).
  Map<ViewId, Integer> lately(SignedIn viewer) {
    return of(viewer, LATELY);
  }

  /// Has this person's own views counted anew when somebody asks.
  void forget(AgentId viewer) {
    own.remove(viewer);
  }

  /// Has the views of everybody counted again, in a moment and once for all who ask meanwhile;
  /// where the numbers differ open screens are told.
  boolean renewSoon() {
    shared.renewSoon();
    return true;
  }

  private static boolean isShared(View view) {
    return !view.isPersonal() && Scope.of(view.conditions()) == Scope.OPEN;
  }

  /// Views about this person; all views of one from whom some tickets are kept.
  private Map<ViewId, Integer> ownOf(SignedIn viewer, VisibleCondition visible, Duration fresh) {
    Counted last = own.get(viewer.agentId());
    Duration kept = visible.isEverything() ? fresh : fresh.multipliedBy(4);
    if (last != null && last.at().plus(kept).isAfter(clock.instant())) {
      return last.counts();
    }
    Standpoint standpoint = Standpoint.of(viewer, catalog.teamsOf(viewer), clock.instant());
    Map<Boolean, List<View>> parts =
        views.of(viewer).stream()
            .filter(v -> v.isPersonal() || !visible.isEverything())
            .filter(v -> v.isPersonal() || Scope.of(v.conditions()) != Scope.SOLVED)
            .collect(Collectors.partitioningBy(ViewCounts::isShared));
    Map<ViewId, Integer> counts =
        new HashMap<>(countEach(parts.getOrDefault(false, List.of()), standpoint, visible));
    counts.putAll(countTogether(parts.getOrDefault(true, List.of()), standpoint, visible));
    if (own.size() > MOST_PEOPLE) {
      own.clear();
    }
    own.put(viewer.agentId(), new Counted(counts, clock.instant()));
    return counts;
  }

  private Map<ViewId, Integer> countSlow() {
    return countEach(
        catalog.all().stream()
            .filter(v -> v.deactivatedAt().isEmpty() && !v.isPersonal())
            .filter(v -> !isShared(v) && Scope.of(v.conditions()) == Scope.ALL)
            .toList(),
        Standpoint.ofDesk(clock.instant(), ZoneOffset.UTC),
        VisibleCondition.EVERYTHING);
  }

  private Map<ViewId, Integer> countEach(
      List<View> views, Standpoint standpoint, VisibleCondition visible) {
    if (views.isEmpty()) {
      return Map.of();
    }
    var bindings = new Bindings();
    bindings.add(visible.params());
    String counted =
        views.stream()
            .map(view ->
                new ListQuery(
                        fields,
                        view.conditions(),
                        view.layout().fit(Scope.of(view.conditions())),
                        standpoint,
                        visible.sql(),
                        bindings)
                    .count(CAP))
            .collect(Collectors.joining(", ", "select ", ""));
    return read(counted, bindings, views);
  }

  private Map<ViewId, Integer> countShared() {
    return countTogether(
        catalog.all().stream().filter(v -> v.deactivatedAt().isEmpty() && isShared(v)).toList(),
        Standpoint.ofDesk(clock.instant(), ZoneOffset.UTC),
        VisibleCondition.EVERYTHING);
  }

  /// One pass over the open tickets for all these views.
  private Map<ViewId, Integer> countTogether(
      List<View> shared, Standpoint standpoint, VisibleCondition visible) {
    if (shared.isEmpty()) {
      return Map.of();
    }
    var bindings = new Bindings();
    bindings.add(visible.params());
    List<String> counted = new ArrayList<>();
    for (View view : shared) {
      String where = fields.sql(Scope.OPEN.beyond(view.conditions()), standpoint, bindings);
      counted.add("count(*) filter (where " + where.replace(TRUST, "t.known_trust") + ")");
    }
    String sql =
        "select %s from (select t.*, i.trust as known_trust from ticket t join identity i on i.id = t.identity_id where %s and %s limit %d) t"
            .formatted(String.join(", ", counted), Scope.OPEN.condition(), visible.sql(), PASS);
    return read(sql, bindings, shared);
  }

  private Map<ViewId, Integer> read(String sql, Bindings bindings, List<View> views) {
    return db.sql(sql)
        .params(bindings.values())
        .query((rs, _) -> {
          Map<ViewId, Integer> counts = new HashMap<>();
          for (int i = 0; i < views.size(); i++) {
            counts.put(views.get(i).id(), Math.min(CAP, rs.getInt(i + 1)));
          }
          return counts;
        })
        .single();
  }

  private record Counted(Map<ViewId, Integer> counts, Instant at) {}

  @FunctionalInterface
  private interface Counting {
    Map<ViewId, Integer> count();
  }

  /// A count that many ask for and one makes at a time.
  private final class Counter {
    private final Duration least;
    private volatile Duration fresh;
    private final Counting counting;
    private final ReentrantLock busy = new ReentrantLock();
    private final AtomicBoolean planned = new AtomicBoolean();
    private volatile Counted last = new Counted(Map.of(), Instant.EPOCH);

    Counter(Duration fresh, Counting counting) {
      this.least = fresh;
      this.fresh = fresh;
      this.counting = counting;
    }

    Map<ViewId, Integer> now() {
      Instant now = clock.instant();
      Counted seen = last;
      if (seen.at().plus(fresh).isAfter(now)) {
        return seen.counts();
      }
      if (seen.at().plus(fresh).plus(USABLE).isAfter(now)) {
        Thread.startVirtualThread(this::renewUnlessBusy);
        return seen.counts();
      }
      busy.lock();
      try {
        return last.at().plus(fresh).isAfter(now) ? last.counts() : renew();
      } finally {
        busy.unlock();
      }
    }

    /// Counts when the last count is no longer fresh; however often it is called meanwhile, once.
    void renewSoon() {
      if (planned.compareAndSet(false, true)) {
        Thread.startVirtualThread(() -> {
          Duration wait = Duration.between(clock.instant(), last.at().plus(fresh));
          LockSupport.parkNanos(Math.clamp(wait.toNanos(), 0, fresh.toNanos()));
          planned.set(false);
          busy.lock();
          try {
            renew();
          } finally {
            busy.unlock();
          }
        });
      }
    }

    private void renewUnlessBusy() {
      if (busy.tryLock()) {
        try {
          if (!last.at().plus(fresh).isAfter(clock.instant())) {
            renew();
          }
        } finally {
          busy.unlock();
        }
      }
    }

    private Map<ViewId, Integer> renew() {
      Map<ViewId, Integer> before = last.counts();
      long began = System.nanoTime();
      Map<ViewId, Integer> counts = counting.count();
      Duration wait = Duration.ofNanos(SHARE * (System.nanoTime() - began));
      fresh = wait.compareTo(least) > 0 ? wait : least;
      last = new Counted(counts, clock.instant());
      if (!before.isEmpty() && !before.equals(counts)) {
        live.changed("counts");
      }
      return counts;
    }
  }
}
