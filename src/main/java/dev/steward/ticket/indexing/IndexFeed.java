package dev.steward.ticket.indexing;

import dev.steward.platform.job.Gently;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.search.FacetIndex;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps this process's index up with the event log, and has a new one built where it is owed.
///
/// While there is much to do it gives way: in a flood, taking mail in comes first and finding it by
/// its words later.
@Component
class IndexFeed {
  private static final Duration PAUSE = Duration.ofMillis(400);
  private static final Duration COMMITTED = Duration.ofSeconds(30);
  private static final Duration TOLD = Duration.ofSeconds(20);
  private static final Duration ASKED = Duration.ofSeconds(2);
  private static final int BATCH = 300;
  private static final int RESTS = 8;
  private static final double BUFFER = 16;

  /// What neither words nor values of a ticket change by.
  private static final Set<TicketEvent.Kind> SILENT =
      EnumSet.of(
          TicketEvent.Kind.DELIVERY_CHANGED,
          TicketEvent.Kind.PARTICIPANT_ADDED,
          TicketEvent.Kind.ADDRESS_SUPPRESSED,
          TicketEvent.Kind.FLAG_CLEARED,
          TicketEvent.Kind.LINKED,
          TicketEvent.Kind.UNLINKED,
          TicketEvent.Kind.APPROVAL_ASKED,
          TicketEvent.Kind.APPROVAL_GIVEN,
          TicketEvent.Kind.APPROVAL_REFUSED,
          TicketEvent.Kind.SLA_WARNED,
          TicketEvent.Kind.SLA_BREACHED,
          TicketEvent.Kind.TAKEOVER_ASKED,
          TicketEvent.Kind.TAKEOVER_DECLINED,
          TicketEvent.Kind.SEND_HELD,
          TicketEvent.Kind.FOLLOWED,
          TicketEvent.Kind.UNFOLLOWED,
          TicketEvent.Kind.MENTIONED,
          TicketEvent.Kind.DRAFT_SHARED,
          TicketEvent.Kind.DRAFT_TAKEN,
          TicketEvent.Kind.TIME_SPENT);

  private final TicketIndex index;
  private final IndexFolders folders;
  private final IndexRows rows;
  private final IndexBuild build;
  private final TicketEvents events;
  private final InstantSource clock;
  private volatile boolean owed;
  private volatile boolean ending;
  private Instant committed = Instant.MIN;
  private Instant told = Instant.MIN;
  private boolean dirty;

  IndexFeed(
      TicketIndex index,
      IndexFolders folders,
      IndexRows rows,
      IndexBuild build,
      TicketEvents events,
      InstantSource clock) {
    this.index = index;
    this.folders = folders;
    this.rows = rows;
    this.build = build;
    this.events = events;
    this.clock = clock;
  }

  /// One round of following.
  boolean follow() {
    if (!index.standing().ready()) {
      owed = !isOpened() && rows.newest() > 0;
      return false;
    }
    long position = index.standing().position();
    List<TicketEvent> news = events.after(position, BATCH);
    if (!news.isEmpty()) {
      index.follow(changed(news), position, news.getLast().seq());
      dirty = true;
    }
    commit();
    tell();
    return news.size() == BATCH;
  }

  /// The tickets that words or values of changed by these events.
  static List<Long> changed(List<TicketEvent> news) {
    return news.stream()
        .filter(event -> !SILENT.contains(event.kind()))
        .map(event -> event.ticket().value())
        .distinct()
        .toList();
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    ending = true;
  }

  /// One look whether a new index is owed, and building it.
  boolean build() {
    if (owed || rows.isWanted(folders.home())) {
      build.run(
          (done, total) -> {
            index.building(done, total);
            tell();
          },
          () -> ending);
      owed = false;
      told = Instant.MIN;
      tell();
    }
    return false;
  }

  /// Opens what a former run left. Not what knows more than the log does: that is of another
  /// database.
  private boolean isOpened() {
    if (owed) {
      return false;
    }
    Optional<Path> folder = folders.current();
    if (folder.isEmpty()) {
      return false;
    }
    FacetIndex found = folders.open(folder.get(), BUFFER);
    long position = found.position();
    if (position > rows.newest() || position == 0) {
      found.close();
      return false;
    }
    index.swap(found, position);
    return true;
  }

  private void commit() {
    Instant now = clock.instant();
    if (dirty && committed.isBefore(now.minus(COMMITTED))) {
      index.commit();
      committed = now;
      dirty = false;
    }
  }

  private synchronized void tell() {
    Instant now = clock.instant();
    boolean often = index.standing().total() > 0;
    if (told.isBefore(now.minus(often ? Duration.ofSeconds(1) : TOLD))) {
      rows.tell(folders.home(), index.size(), index.standing());
      told = now;
    }
  }

  /// The two workers.
  @Configuration(proxyBeanMethods = false)
  static class Feeding {
    @Bean
    Worker ticketIndexWorker(Workers workers, IndexFeed feed) {
      return workers.create("ticket-index", PAUSE, new Gently(RESTS, feed::follow));
    }

    @Bean
    Worker ticketIndexBuildWorker(Workers workers, IndexFeed feed) {
      return workers.create("ticket-index-build", ASKED, feed::build);
    }
  }
}
