package dev.steward.ticket.indexing;

import dev.steward.search.FacetIndex;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Builds an index of all tickets beside the one in use and lets it take its place.
@Component
class IndexBuild {
  private static final int BATCH = 500;
  private static final double BUFFER = 48;

  private final TicketTexts texts;
  private final IndexFolders folders;
  private final IndexRows rows;
  private final TicketIndex index;
  private final TicketEvents events;
  private final InstantSource clock;

  IndexBuild(
      TicketTexts texts,
      IndexFolders folders,
      IndexRows rows,
      TicketIndex index,
      TicketEvents events,
      InstantSource clock) {
    this.texts = texts;
    this.folders = folders;
    this.rows = rows;
    this.index = index;
    this.events = events;
    this.clock = clock;
  }

  /// What is told while it goes on.
  interface Telling {
    void now(long done, long total);
  }

  /// Builds it. What happens meanwhile is in the log behind the position it begins with and is
  /// taken in before the new one is used.
  ///
  /// @param ending whether to break off
  /// @return whether it was finished
  boolean run(Telling telling, BooleanSupplier ending) {
    Instant began = clock.instant();
    long position = rows.newest();
    long total = texts.highest();
    Path folder = folders.fresh();
    FacetIndex next = folders.open(folder, BUFFER);
    boolean whole = fill(next, total, telling, ending);
    if (!whole) {
      next.close();
      folders.sweep();
      return false;
    }
    long caughtUp = catchUp(next, position);
    next.commit(caughtUp);
    folders.use(folder);
    index.swap(next, caughtUp);
    folders.sweep();
    rows.built(folders.home(), began);
    return true;
  }

  private long catchUp(FacetIndex next, long from) {
    long position = from;
    List<TicketEvent> news = events.after(position, BATCH);
    while (!news.isEmpty()) {
      List<Long> ids = IndexFeed.changed(news);
      next.replace(ids, texts.of(ids));
      position = news.getLast().seq();
      news = events.after(position, BATCH);
    }
    return position;
  }

  private boolean fill(FacetIndex next, long total, Telling telling, BooleanSupplier ending) {
    List<Long> ids = texts.after(0, BATCH);
    while (!ids.isEmpty()) {
      if (ending.getAsBoolean() || Thread.currentThread().isInterrupted()) {
        return false;
      }
      next.add(texts.of(ids));
      long last = ids.getLast();
      telling.now(last, Math.max(last, total));
      ids = texts.after(last, BATCH);
    }
    return true;
  }
}
