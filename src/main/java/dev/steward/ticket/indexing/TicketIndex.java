package dev.steward.ticket.indexing;

import dev.steward.search.FacetFound;
import dev.steward.search.FacetIndex;
import dev.steward.search.FacetQuery;
import dev.steward.ticket.TicketId;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The index of tickets in this process's home. What it answers may be half a second old and knows
/// nothing of who may see what: whoever asks adds that to the query and looks again in the rows.
/// Safe for threads.
@Component
public class TicketIndex {
  /// Names of values.
  public static final String STATUS = "status";

  public static final String TEAM = "team";
  public static final String ASSIGNEE = "assignee";
  public static final String CUSTOMER = "customer";
  public static final String TYPE = "request_type";
  public static final String CHANNEL = "channel";
  public static final String LANGUAGE = "language";
  public static final String PRIORITY = "priority";
  public static final String TAG = "tag";
  public static final String HAS = "has";
  public static final String IS = "is";
  public static final String EXTERNAL = "external";
  public static final String CREATED = "created";
  public static final String UPDATED = "updated";

  /// The number of a ticket, for [dev.steward.search.Demand.Between].
  public static final String NUMBER = "id";

  private final TicketTexts texts;
  private final ReentrantReadWriteLock swapping = new ReentrantReadWriteLock();
  private @Nullable FacetIndex index;
  private volatile Standing standing = new Standing(false, 0, 0, 0);

  TicketIndex(TicketTexts texts) {
    this.texts = texts;
  }

  /// How the index stands.
  ///
  /// @param ready whether it answers
  /// @param position of the event log it has come to
  /// @param done tickets read for a new one
  /// @param total tickets there are to read; 0 while none is being built
  public record Standing(boolean ready, long position, long done, long total) {
    /// How far a new one has come, in percent.
    public int percent() {
      return total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }
  }

  /// How it stands now.
  public Standing standing() {
    return standing;
  }

  /// What fits; empty while there is no index.
  public Optional<FacetFound> search(FacetQuery query) {
    return with(index -> index.search(query));
  }

  /// Takes these tickets in at once, as they are now. Others follow the event log.
  public void refresh(Collection<TicketId> tickets) {
    List<Long> ids = tickets.stream().map(TicketId::value).toList();
    with(index -> {
      index.replace(ids, texts.of(ids));
      index.refresh();
      return ids.size();
    });
  }

  /// Takes tickets in, and then says how far the log was read. Does nothing where another index has
  /// come meanwhile, which stands elsewhere.
  void follow(Collection<Long> ids, long from, long to) {
    with(index -> {
      if (standing.position == from) {
        index.replace(ids, texts.of(ids));
        standing = new Standing(true, to, standing.done, standing.total);
      }
      return ids.size();
    });
  }

  void commit() {
    with(index -> {
      index.commit(standing.position);
      return 0;
    });
  }

  /// How many entries there are.
  int size() {
    return with(FacetIndex::size).orElse(0);
  }

  /// Tells how far a new index has come.
  void building(long done, long total) {
    standing = new Standing(standing.ready, standing.position, done, total);
  }

  /// Puts an index in the place of the present one, which ends.
  void swap(FacetIndex next, long position) {
    swapping.writeLock().lock();
    try {
      if (index != null) {
        index.close();
      }
      index = next;
      standing = new Standing(true, position, 0, 0);
    } finally {
      swapping.writeLock().unlock();
    }
  }

  private <T> Optional<T> with(Function<FacetIndex, T> work) {
    swapping.readLock().lock();
    try {
      return Optional.ofNullable(index).map(work);
    } finally {
      swapping.readLock().unlock();
    }
  }

  @PreDestroy
  void close() {
    swapping.writeLock().lock();
    try {
      if (index != null) {
        index.commit(standing.position);
        index.close();
        index = null;
        standing = new Standing(false, standing.position, 0, 0);
      }
    } finally {
      swapping.writeLock().unlock();
    }
  }
}
